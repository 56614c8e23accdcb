#include "domain/notes.h"

#include "t/support/test.h"

BOOST_AUTO_TEST_SUITE(notes)

BOOST_AUTO_TEST_CASE(a_note_that_forbids_monitoring_is_recognised_however_it_is_written) {
  for (const char* note : {"don't monitor", "Don't monitor 22310: the customer watches it.", "CAN'T MONITOR", "don\u2019t monitor",
                           "dont monitor", "Do  not\nmonitor this one", "we cannot monitor it", "Asked twice (can't monitor)"}) {
    BOOST_TEST(domain::forbids_monitoring(note), note);
  }
}

BOOST_AUTO_TEST_CASE(other_words_about_monitoring_are_none) {
  for (const char* note : {"", "monitor it", "monitored since May", "The scan't monitor is off", "don't call, monitor instead", "do monitor"}) {
    BOOST_TEST(!domain::forbids_monitoring(note), note);
  }
}

BOOST_AUTO_TEST_SUITE_END()
