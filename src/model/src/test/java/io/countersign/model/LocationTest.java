package io.countersign.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LocationTest {

    @Test
    void writesWhatIsKnown() {
        assertThat(Location.ofFile("requirements/a.yaml")).hasToString("requirements/a.yaml");
        assertThat(Location.ofLine("requirements/a.yaml", 3)).hasToString("requirements/a.yaml:3");
        assertThat(new Location("requirements/a.yaml", 3, 7)).hasToString("requirements/a.yaml:3:7");
    }

    @Test
    void aFaultNamesItsPlaceAndAnExceptionAllItsFaults() {
        Fault first = new Fault(new Location("a.yaml", 1, 2), "found \"x\", allowed is \"y\"");
        Fault second = new Fault(Location.ofFile("b.yaml"), "is empty");

        assertThat(new InputException(List.of(first, second)))
                .hasMessage("a.yaml:1:2: found \"x\", allowed is \"y\"\nb.yaml: is empty");
        assertThat(new InputException(List.of(first, second)).faults()).containsExactly(first, second);
        assertThat(new InputException(second).faults()).containsExactly(second);
    }

    @Test
    void theVersionIsTheBuilds() {
        assertThat(Version.current()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }
}
