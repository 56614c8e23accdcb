#define BOOST_TEST_MODULE jc
#include "t/support/test.h"
