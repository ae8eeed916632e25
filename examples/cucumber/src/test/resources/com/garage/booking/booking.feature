Feature: Booking a place

  @WF-BOOKING
  Scenario: A driver books a place and cancels it
    Given a garage with 2 free places
    When a place is booked
    And the booking is cancelled
    Then 2 places are free

  @REQ-FULL
  Scenario Outline: A full garage takes no bookings
    Given a garage with <places> free places
    When <bookings> places are booked
    Then the last booking is <answer>

    Examples:
      | places | bookings | answer  |
      | 0      | 1        | refused |
      | 1      | 1        | taken   |
      | 1      | 2        | refused |
