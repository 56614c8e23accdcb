#include "adapters/curl_handle.h"

#include <algorithm>

namespace adapters {

CurlHandle new_transfer(const std::string& ca_file, std::chrono::milliseconds timeout) {
  static const CURLcode kReady = curl_global_init(CURL_GLOBAL_DEFAULT);
  if (kReady != CURLE_OK) throw std::runtime_error("libcurl cannot be initialised");
  CurlHandle handle{curl_easy_init()};
  if (!handle) throw std::bad_alloc();
  set<CURLOPT_NOSIGNAL>(handle, 1L);
  set<CURLOPT_PROXY>(handle, "");
  set<CURLOPT_FORBID_REUSE>(handle, 1L);
  set<CURLOPT_SSL_VERIFYPEER>(handle, 1L);
  set<CURLOPT_SSL_VERIFYHOST>(handle, 2L);
  set<CURLOPT_SSLVERSION>(handle, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  // This replaces the system's bundle file; the system's certificate directory stays in use beside it.
  if (!ca_file.empty()) set<CURLOPT_CAINFO>(handle, ca_file.c_str());
  const auto whole = static_cast<long>(std::max<std::chrono::milliseconds::rep>(timeout.count(), 1));
  set<CURLOPT_TIMEOUT_MS>(handle, whole);
  set<CURLOPT_CONNECTTIMEOUT_MS>(handle, std::min(whole, 15'000L));
  return handle;
}

void append(CurlList& list, const std::string& line) {
  curl_slist* longer = curl_slist_append(list.get(), line.c_str());
  if (longer == nullptr) throw std::bad_alloc();
  static_cast<void>(list.release());
  list.reset(longer);
}

}  // namespace adapters
