// What every test file includes first: Boost.Test, linked dynamically (main.cc has the one main).
#pragma once

#ifndef BOOST_TEST_DYN_LINK
#define BOOST_TEST_DYN_LINK
#endif
#include <boost/test/unit_test.hpp>
