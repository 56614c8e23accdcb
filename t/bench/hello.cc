// The floor under the pages: a FastCGI program that answers every request with the bytes of one file.
#include <fcgiapp.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

int main(int, char** argv) {
  std::ifstream file{argv[1]};
  const std::string answer =
      "Content-Type: text/html; charset=utf-8\r\n\r\n" + std::string{std::istreambuf_iterator<char>{file}, {}};
  setenv("LIBFCGI_OS_CLOSE_POLL_TIMEOUT", "0", 0);  // as the programs do
  FCGX_Init();
  FCGX_Request request;
  FCGX_InitRequest(&request, 0, 0);
  while (FCGX_Accept_r(&request) == 0) {
    FCGX_PutStr(answer.data(), static_cast<int>(answer.size()), request.out);
    FCGX_Finish_r(&request);
  }
}
