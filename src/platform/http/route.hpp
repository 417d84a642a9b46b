#pragma once
// The route table. One row is routing, permission, transaction kind, OpenAPI and the isolation
// test. A handler is a plain function; what it takes and gives is read from its type:
//
//   Out get(ReadTx&, const Call&)                  GET: read-only transaction
//   Out act(WriteTx&, const Call&, const In&)      POST, PUT, DELETE: committed after it returns
//   Out open(Gate&, const Call&, const In&)        signed out, or identity itself: no transaction

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/id.hpp"
#include "platform/actor.hpp"
#include "platform/db/db.hpp"
#include "platform/http/message.hpp"
#include "platform/json.hpp"

namespace tasuki::http {

// Which worker threads answer: `quick` (bounded by 5 s) or `heavy` (passwords, files, exports).
enum class Lane { quick, heavy };

// Who may. `sides` empty = everybody, signed in or not.
struct Access {
  std::vector<Side> sides;
  Permission permission = Permission::none;
};
inline Access everyone() { return {}; }
inline Access any_side() {
  return {{Side::agency, Side::client, Side::worker, Side::platform_operator}, Permission::none};
}
inline Access agency(Permission p) { return {{Side::agency}, p}; }
inline Access client(Permission p) { return {{Side::client}, p}; }
inline Access office(Permission p) { return {{Side::agency, Side::client}, p}; }
inline Access company(Permission p) {
  return {{Side::agency, Side::client, Side::platform_operator}, p};
}
inline Access worker() { return {{Side::worker}, Permission::none}; }
inline Access worker_or_agency(Permission p) { return {{Side::worker, Side::agency}, p}; }
inline Access parties(Permission p) { return {{Side::agency, Side::client, Side::worker}, p}; }
inline Access platform_operator() {
  return {{Side::platform_operator}, Permission::platform_operate};
}

// The parts of a request that a handler may want besides its body.
class Call {
 public:
  Call(const Request& request, const Actor& actor, std::string session_token,
       std::vector<std::pair<std::string, std::string>> params)
      : request_(request),
        actor_(actor),
        token_(std::move(session_token)),
        params_(std::move(params)) {}

  const Request& request() const { return request_; }
  const Actor& actor() const { return actor_; }
  const std::string& session_token() const { return token_; }

  // A path parameter. Throws Problem(not_found) when it is not an id / day.
  template <class I>
  I id(std::string_view name = "id") const {
    return I{number(name)};
  }
  Date date(std::string_view name) const;
  std::string text(std::string_view name) const;

  // A query parameter, or the default.
  std::string query(const std::string& name, std::string otherwise = "") const;
  // 1 … 200, default 50.
  int limit() const;
  // If-Match. Throws Problem(version_required).
  std::int64_t version() const;

 private:
  std::int64_t number(std::string_view name) const;

  const Request& request_;
  const Actor& actor_;
  std::string token_;
  std::vector<std::pair<std::string, std::string>> params_;
};

// No content.
struct Nothing {};
BOOST_DESCRIBE_STRUCT(Nothing, (), ())

// An answer that is a file.
struct File {
  std::string content_type;
  std::string name;  // as the browser saves it; "" shows it in place
  std::string bytes;
};

// A page of a list. `next_cursor` is absent on the last one.
template <class T>
struct Page {
  std::vector<T> rows;
  std::optional<std::string> next_cursor;
  BOOST_DESCRIBE_CLASS(Page, (), (rows, next_cursor), (), ())
};

// What identity's own handlers work with.
struct Gate {
  Db& db;
  Origin origin;
  std::vector<std::pair<std::string, std::string>> headers;  // added to the response (Set-Cookie)
};

struct Route {
  std::string method;
  std::string pattern;             // "/api/contracts/{id}"
  std::vector<std::string> parts;  // of the pattern, between its slashes
  Access access;
  Lane lane = Lane::quick;
  std::string summary_ja;
  bool idempotent = false;         // takes Idempotency-Key
  bool versioned = false;          // demands If-Match
  bool file = false;               // answers with a file
  bool while_expired = false;      // also open to a person whose password has expired
  bool any_origin = false;         // changes nothing: scripts and other sites may call it
  std::vector<std::string> query;  // names it understands
  // How the isolation test calls it: values for {…} are names that the test's world knows
  // ("contract.submitted"); body is JSON text in which "$name" is replaced likewise.
  std::vector<std::pair<std::string, std::string>> sample_params;
  std::string sample_body = "{}";
  std::string sample_as;  // the world's person for whom it succeeds, e.g. "agency"

  std::function<json::object(Schemas&)> in_schema;   // empty: no body
  std::function<json::object(Schemas&)> out_schema;  // empty: nothing or a file
  std::function<Response(Db&, const Call&, const Origin&, const json::value&)> run;

  Route& takes_key() { return idempotent = true, *this; }
  Route& takes_version() { return versioned = true, *this; }
  Route& even_expired() { return while_expired = true, *this; }
  Route& from_anywhere() { return any_origin = true, *this; }
  Route& heavy() { return lane = Lane::heavy, *this; }
  Route& says(std::string ja) { return summary_ja = std::move(ja), *this; }
  Route& filters(std::vector<std::string> names) { return query = std::move(names), *this; }
  Route& sample(std::string as, std::vector<std::pair<std::string, std::string>> params = {},
                std::string body = "{}") {
    sample_as = std::move(as);
    sample_params = std::move(params);
    sample_body = std::move(body);
    return *this;
  }
};

namespace detail {

Response json_response(std::string text);
Response file_response(const File& file);
void add_etag(Response& response, std::int64_t version);
// Answers a repeated Idempotency-Key from the first answer, or gives nullopt and the caller goes
// on.
std::optional<Response> repeated(ReadTx& tx, const Call& call, const json::value& body);
void remember(WriteTx& tx, const Call& call, const json::value& body, const json::value& answer);

template <class Out>
Response respond(const Out& out) {
  if constexpr (std::is_same_v<Out, Nothing>) {
    Response response;
    response.status = 204;
    response.content_type.clear();
    return response;
  } else if constexpr (std::is_same_v<Out, File>) {
    return file_response(out);
  } else {
    Response response = json_response(json_text(out));
    if constexpr (requires { out.version + 0; }) add_etag(response, out.version);
    return response;
  }
}

template <class Out>
void describe_out(Route& route) {
  if constexpr (std::is_same_v<Out, File>) {
    route.file = true;
  } else if constexpr (!std::is_same_v<Out, Nothing>) {
    route.out_schema = [](Schemas& schemas) { return schema_of<Out>(schemas); };
  }
}

}  // namespace detail

class Routes {
 public:
  template <class Out>
  Route& get(std::string pattern, Access access, Out (*handler)(ReadTx&, const Call&)) {
    Route& route = add("GET", std::move(pattern), std::move(access));
    detail::describe_out<Out>(route);
    route.run = [handler](Db& db, const Call& call, const Origin& origin, const json::value&) {
      ReadTx tx = db.read(call.actor(), origin);
      return detail::respond(handler(tx, call));
    };
    return route;
  }

  template <class Out, class In>
  Route& post(std::string pattern, Access access,
              Out (*handler)(WriteTx&, const Call&, const In&)) {
    return change("POST", std::move(pattern), std::move(access), handler);
  }
  template <class Out, class In>
  Route& put(std::string pattern, Access access, Out (*handler)(WriteTx&, const Call&, const In&)) {
    return change("PUT", std::move(pattern), std::move(access), handler);
  }
  template <class Out, class In>
  Route& remove(std::string pattern, Access access,
                Out (*handler)(WriteTx&, const Call&, const In&)) {
    return change("DELETE", std::move(pattern), std::move(access), handler);
  }

  // No transaction is opened for these: identity's own doors, and files that are drawn between two
  // transactions.
  template <class Out, class In>
  Route& gate(std::string method, std::string pattern, Access access,
              Out (*handler)(Gate&, const Call&, const In&)) {
    Route& route = add(std::move(method), std::move(pattern), std::move(access));
    describe<Out, In>(route);
    route.run = [handler](Db& db, const Call& call, const Origin& origin, const json::value& body) {
      Gate gate{db, origin, {}};
      Response response = detail::respond(handler(gate, call, from_request_json<In>(body)));
      for (auto& header : gate.headers) response.headers.push_back(std::move(header));
      return response;
    };
    return route;
  }

  const std::vector<std::unique_ptr<Route>>& all() const { return routes_; }

  // The row and its path parameters; nullptr when no pattern fits. `path_known` tells 404 from 405.
  const Route* find(std::string_view method, std::string_view path,
                    std::vector<std::pair<std::string, std::string>>& params,
                    bool& path_known) const;

 private:
  Route& add(std::string method, std::string pattern, Access access);

  template <class Out, class In>
  static void describe(Route& route) {
    detail::describe_out<Out>(route);
    if constexpr (!std::is_same_v<In, Nothing>) {
      route.in_schema = [](Schemas& schemas) { return schema_of<In>(schemas); };
    }
  }

  template <class Out, class In>
  Route& change(std::string method, std::string pattern, Access access,
                Out (*handler)(WriteTx&, const Call&, const In&)) {
    Route& route = add(std::move(method), std::move(pattern), std::move(access));
    describe<Out, In>(route);
    const Route* row = &route;
    route.run = [handler, row](Db& db, const Call& call, const Origin& origin,
                               const json::value& body) {
      const In in = from_request_json<In>(body);
      if (row->versioned) call.version();
      WriteTx tx = db.write(call.actor(), origin);
      const bool keyed = row->idempotent && !call.request().header("idempotency-key").empty();
      if (keyed) {
        if (auto earlier = detail::repeated(tx, call, body)) return *std::move(earlier);
      }
      const Out out = handler(tx, call, in);
      if constexpr (!std::is_same_v<Out, File> && !std::is_same_v<Out, Nothing>) {
        if (keyed) detail::remember(tx, call, body, to_json(out));
      }
      tx.commit();
      return detail::respond(out);
    };
    return route;
  }

  std::vector<std::unique_ptr<Route>> routes_;
};

}  // namespace tasuki::http
