@smoke
Feature: Paying in a foreign currency

  @WF-CROSS-BORDER
  Scenario: A customer in Japan pays in yen
    Given an order of 12000 JPY from JP
    When the customer pays
    Then the acquirer books 73.20 EUR
    And the receipt says
      """
      Order O-1
      Paid 12000 JPY
      Settled as 73.20 EUR
      Authorisation A-1
      """

  Scenario Outline: The merchant account receives euro
    Given an order of <price> from <market>
    When the customer pays
    Then the acquirer books <settlement>

    @REQ-FX-1
    Examples:
      | market | price     | settlement |
      | GB     | 19.99 GBP | 23.39 EUR  |
      | GB     | 0.50 GBP  | 0.58 EUR   |
      | JP     | 3 JPY     | 0.02 EUR   |
