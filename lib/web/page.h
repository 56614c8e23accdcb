// A program's pages: one sorted constexpr table, the only thing that routes. A page has a path, the right it needs and one or
// two handlers. There are four kinds (10-architecture): get reads, and the server refuses it to write; post writes in one
// transaction, after the CSRF check; step has no transaction on entry, for calls to the outside; callback is a step without
// session or CSRF, whose peer is verified through a port.
#pragma once

#include <span>
#include <string_view>

#include "db/database.h"
#include "web/request.h"
#include "web/response.h"

namespace web {

class App;
struct Visitor;

struct GetCtx {
  const Request& request;
  const Visitor& visitor;
  App& app;
  db::Reader& db;
};

struct PostCtx {
  const Request& request;
  const Visitor& visitor;
  App& app;
  db::Writer& db;
};

struct StepCtx {
  const Request& request;
  Visitor& visitor;  // a step may prove anew who it is
  App& app;
  db::Database& database;
};

using GetHandler = Response(GetCtx&);
using PostHandler = Response(PostCtx&);
using StepHandler = Response(StepCtx&);

inline constexpr std::string_view kAnyone = "anyone";  // the right that nobody needs

struct Page {
  enum class Kind { get, post, step, callback };

  constexpr Page(std::string_view page_path, std::string_view needs, GetHandler* shows)
      : path(page_path), right(needs), kind(Kind::get), get(shows) {}
  constexpr Page(std::string_view page_path, std::string_view needs, GetHandler* shows, PostHandler* takes)
      : path(page_path), right(needs), kind(Kind::post), get(shows), post(takes) {}
  constexpr Page(std::string_view page_path, std::string_view needs, GetHandler* shows, StepHandler* takes)
      : path(page_path), right(needs), kind(Kind::step), get(shows), step(takes) {}
  // For paths that only take: post_only(), step_only() and callback() below.
  constexpr Page(std::string_view page_path, std::string_view needs, Kind page_kind, PostHandler* posts, StepHandler* steps)
      : path(page_path), right(needs), kind(page_kind), post(posts), step(steps) {}

  std::string_view path;
  std::string_view right;
  Kind kind;
  GetHandler* get = nullptr;
  PostHandler* post = nullptr;
  StepHandler* step = nullptr;
};

constexpr Page post_only(std::string_view path, std::string_view right, PostHandler* takes) {
  return {path, right, Page::Kind::post, takes, nullptr};
}
constexpr Page step_only(std::string_view path, std::string_view right, StepHandler* takes) {
  return {path, right, Page::Kind::step, nullptr, takes};
}
constexpr Page callback(std::string_view path, StepHandler* takes) {
  return {path, kAnyone, Page::Kind::callback, nullptr, takes};
}

// Sorted, unique, a right on every row.
constexpr bool well_formed(std::span<const Page> pages) {
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (pages[i].right.empty() || !pages[i].path.starts_with('/')) return false;
    if (i > 0 && pages[i - 1].path >= pages[i].path) return false;
  }
  return true;
}

[[nodiscard]] const Page* find_page(std::span<const Page> pages, std::string_view path);
[[nodiscard]] std::string list_pages(std::span<const Page> pages);  // what --pages prints

}  // namespace web
