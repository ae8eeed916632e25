package com.garage.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

public class BookingSteps {

    private Places places;
    private boolean taken;

    @Given("a garage with {int} free places")
    public void aGarage(int free) {
        places = new Places(free);
    }

    @When("a place is booked")
    public void book() {
        taken = places.book();
    }

    @When("{int} places are booked")
    public void book(int count) {
        for (int i = 0; i < count; i++) {
            book();
        }
    }

    @When("the booking is cancelled")
    public void cancel() {
        places.cancel();
    }

    @Then("{int} places are free")
    public void free(int count) {
        assertEquals(count, places.free());
    }

    @Then("the last booking is {word}")
    public void answer(String answer) {
        assertEquals(answer.equals("taken"), taken);
    }
}
