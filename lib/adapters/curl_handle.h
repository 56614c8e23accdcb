// What every libcurl transfer of ours has in common: verified TLS 1.2 or later, no proxy from the
// environment, no signals, an end in time. The protocol comes from http_client.cc and smtp_mailer.cc, the
// only users.
#pragma once

#include <curl/curl.h>

#include <chrono>
#include <memory>
#include <new>
#include <stdexcept>
#include <string>
#include <type_traits>

namespace adapters {

struct CurlCleanup {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using CurlHandle = std::unique_ptr<CURL, CurlCleanup>;
using CurlList = std::unique_ptr<curl_slist, CurlCleanup>;

// An option that libcurl refuses would leave a transfer less strict than it reads, so that is an exception.
template <CURLoption Option, class Value>
void set(const CurlHandle& handle, Value value) {
  static_assert(!std::is_same_v<Value, int> && !std::is_same_v<Value, bool>, "libcurl reads numbers as long");
  const CURLcode code = curl_easy_setopt(handle.get(), Option, value);
  if (code == CURLE_OUT_OF_MEMORY) throw std::bad_alloc();
  if (code != CURLE_OK) throw std::logic_error("libcurl refuses option " + std::to_string(Option));
}

// A fresh handle: nothing of an earlier transfer, connection or credential is left in it. `ca_file` may be
// empty.
[[nodiscard]] CurlHandle new_transfer(const std::string& ca_file, std::chrono::milliseconds timeout);

void append(CurlList& list, const std::string& line);

}  // namespace adapters
