package io.countersign.cli;

import io.countersign.analysis.signing.Passphrase;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Where the passphrase of a private key stands. It is no argument itself: others see the arguments of a program. */
final class PassphraseOption {

    @Option(
            names = "--passphrase",
            paramLabel = "SOURCE",
            converter = Source.class,
            description =
                    "Where the passphrase of the private key stands: env:NAME is a variable of the environment, file:PATH the first "
                            + "line of a file (default: the key has none).")
    private Optional<String> source = Optional.empty();

    PassphraseOption() {}

    /** Reads {@code env:NAME} and {@code file:PATH}, and repeats nothing else: it may be the passphrase. */
    static final class Source implements ITypeConverter<String> {

        Source() {}

        @Override
        public String convert(String text) {
            if (!Passphrase.isSource(text)) {
                throw new TypeConversionException(
                        "a passphrase is never given on the command line; write env:NAME or file:PATH");
            }
            return text;
        }
    }

    /** The passphrase, when one was asked for. */
    Optional<Passphrase> read() {
        return source.map(where -> Passphrase.read(where, System.getenv()));
    }
}
