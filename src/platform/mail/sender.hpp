#pragma once
// Sends the mail that waits: over SMTP when configured, else as files under $TASUKI_HOME/mail. At
// least once: a crash between sending and noting it sends again.

#include <string>
#include <vector>

#include "platform/config.hpp"
#include "platform/db/db.hpp"

namespace tasuki {

struct Letter {
  std::string from;
  std::vector<std::string> to;  // envelope; with more than one nobody sees the others
  std::string subject;
  std::string body;  // UTF-8
  Instant at{};
  std::string message_id;  // unique, without angle brackets
};

// RFC 5322 with MIME: subject as RFC 2047, body as base64. Line ends are CRLF; a line break in the
// subject or an address cannot add a header.
std::string message_text(const Letter& letter);

class MailSender {
 public:
  MailSender(Db& db, const Config& config) : db_(db), config_(config) {}

  // Sends one; false when none is due.
  bool send_one();

 private:
  struct Waiting;
  std::string deliver(const Waiting& mail, const std::vector<std::string>& to);

  Db& db_;
  const Config& config_;
};

}  // namespace tasuki
