@REQ-FRAUD-1
Feature: Screening payments

  Scenario: An ordinary payment goes through
    Given an order of 120.00 EUR from FR
    When the customer pays
    Then the payment goes through

  @REQ-FRAUD-2
  Rule: A held customer is told why

    Scenario: A large order paid with a card from abroad
      Given an order of 950.00 EUR from DE
      And a card from BR
      When the customer pays
      Then the payment is held because "the amount is unusually high and the card is from another country"

    Scenario: A large order in Japan paid with a card from abroad
      Given an order of 95000 JPY from JP
      And a card from US
      When the customer pays
      Then the payment is held because "the amount is unusually high and the card is from another country"
