// The one main of every test program. Written out, as Boost.Test's own is made by a macro before its header, which is precompiled.
#include "t/support/test.h"

namespace {

bool begin() {
  boost::unit_test::framework::master_test_suite().p_name.value = "jc";
  return true;
}

}  // namespace

int main(int argc, char** argv) { return boost::unit_test::unit_test_main(&begin, argc, argv); }
