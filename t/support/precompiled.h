// The same as base/precompiled.h for tests, which all include Boost.Test besides.
#include "base/precompiled.h"
#include "t/support/test.h"
