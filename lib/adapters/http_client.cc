#include "adapters/http_client.h"

#include <algorithm>
#include <stdexcept>

#include "adapters/curl_handle.h"

namespace adapters {

namespace {

std::size_t collect(char* data, std::size_t, std::size_t count, void* target) {
  auto& body = *static_cast<std::string*>(target);
  if (body.size() + count > HttpClient::kMostBytes) return 0;
  body.append(data, count);
  return count;
}

std::string header_line(const std::string& name, const std::string& value) {
  std::string line = name + ": " + value;
  if (std::any_of(line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; })) {
    throw std::invalid_argument("control character in HTTP header " + name);
  }
  return line;
}

}  // namespace

HttpClient::HttpClient(std::string ca_file, std::string user_agent)
    : ca_file_(std::move(ca_file)), user_agent_(std::move(user_agent)) {}

HttpReply HttpClient::post(const std::string& url, const base::NameValues& headers, std::string_view body,
                           std::chrono::milliseconds timeout) const {
  return ask(url, headers, body, timeout);
}

HttpReply HttpClient::get(const std::string& url, const base::NameValues& headers, std::chrono::milliseconds timeout) const {
  return ask(url, headers, std::nullopt, timeout);
}

HttpReply HttpClient::ask(const std::string& url, const base::NameValues& headers, std::optional<std::string_view> body,
                          std::chrono::milliseconds timeout) const {
  CurlList lines;
  for (const auto& [name, value] : headers) append(lines, header_line(name, value));
  append(lines, "Connection: close");
  append(lines, "Accept: */*");

  HttpReply reply;
  char detail[CURL_ERROR_SIZE] = "";
  const CurlHandle handle = new_transfer(ca_file_, timeout);
  set<CURLOPT_ERRORBUFFER>(handle, detail);
  set<CURLOPT_URL>(handle, url.c_str());
  set<CURLOPT_PROTOCOLS_STR>(handle, "http,https");
  set<CURLOPT_FOLLOWLOCATION>(handle, 0L);
  set<CURLOPT_HTTP_VERSION>(handle, static_cast<long>(CURL_HTTP_VERSION_1_1));
  set<CURLOPT_USERAGENT>(handle, user_agent_.c_str());
  set<CURLOPT_HTTPHEADER>(handle, lines.get());
  if (body) {
    set<CURLOPT_POST>(handle, 1L);
    set<CURLOPT_POSTFIELDSIZE_LARGE>(handle, static_cast<curl_off_t>(body->size()));
    set<CURLOPT_POSTFIELDS>(handle, body->data());
  }
  set<CURLOPT_WRITEFUNCTION>(handle, &collect);
  set<CURLOPT_WRITEDATA>(handle, &reply.body);

  const CURLcode code = curl_easy_perform(handle.get());
  if (code == CURLE_OK) {
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &reply.status);
    return reply;
  }
  reply.body.clear();
  reply.failure = code == CURLE_WRITE_ERROR ? "answer too long"
                  : detail[0] != '\0'       ? detail
                                            : curl_easy_strerror(code);
  return reply;
}

}  // namespace adapters
