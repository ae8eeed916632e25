Feature: Paying in euro

  @WF-DOMESTIC @REQ-RECEIPT-1
  Scenario: A regular customer pays an order
    Given an order of 49.90 EUR from DE
    When the customer pays
    Then the acquirer books 49.90 EUR
    And the receipt says
      """
      Order O-1
      Paid 49.90 EUR
      Authorisation A-1
      """
