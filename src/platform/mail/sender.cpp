#include "platform/mail/sender.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>

#include "platform/jobs/jobs.hpp"
#include "platform/log.hpp"

namespace tasuki {
namespace {

constexpr int kMaxTries = 8;
constexpr std::chrono::minutes kLease{2};  // longer than an SMTP dialogue may take
constexpr long kSmtpSeconds = 20;

std::string base64(std::string_view bytes) {
  static constexpr char kDigits[] =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::uint32_t group = 0;
    for (std::size_t k = 0; k < 3; ++k) {
      group = group << 8 | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0u);
    }
    for (std::size_t k = 0; k < 4; ++k) {
      out += i + k > bytes.size() ? '=' : kDigits[group >> (18 - 6 * k) & 63];
    }
  }
  return out;
}

std::string one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\r' || c == '\n'; }, ' ');
  return text;
}

// Encoded words of at most 75 columns, cut between characters (RFC 2047).
std::string encoded_subject(const std::string& subject) {
  std::string out;
  std::string part;
  const auto flush = [&] {
    if (part.empty()) return;
    out += (out.empty() ? "" : "\r\n ") + std::string("=?UTF-8?B?") + base64(part) + "?=";
    part.clear();
  };
  for (const char c : one_line(subject)) {
    const bool begins = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    if (begins && part.size() >= 40) flush();
    part += c;
  }
  flush();
  return out;
}

// "Sat, 01 Aug 2027 09:00:00 +0900"
std::string mail_date(Instant at) {
  static constexpr const char* kDays[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr const char* kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                            "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const std::string iso = text(at + std::chrono::hours(9));
  const Date on = jst_date(at);
  return std::string(kDays[weekday_index(on)]) + ", " + iso.substr(8, 2) + " " +
         kMonths[month_of(on) - 1] + " " + iso.substr(0, 4) + " " + iso.substr(11, 8) + " +0900";
}

struct Upload {
  const std::string& text;
  std::size_t sent = 0;
};

std::size_t read_upload(char* buffer, std::size_t size, std::size_t count, void* source) {
  auto& upload = *static_cast<Upload*>(source);
  const std::size_t length = std::min(size * count, upload.text.size() - upload.sent);
  std::memcpy(buffer, upload.text.data() + upload.sent, length);
  upload.sent += length;
  return length;
}

// Throws std::runtime_error with what the server or the network said.
void send_smtp(const Config& config, const Letter& letter) {
  const std::unique_ptr<CURL, void (*)(CURL*)> curl(curl_easy_init(), &curl_easy_cleanup);
  const std::string message = message_text(letter);
  Upload upload{message};
  curl_slist* list = nullptr;
  for (const std::string& to : letter.to) list = curl_slist_append(list, one_line(to).c_str());
  const std::unique_ptr<curl_slist, void (*)(curl_slist*)> recipients(list, &curl_slist_free_all);
  char error[CURL_ERROR_SIZE] = "";
  curl_easy_setopt(curl.get(), CURLOPT_URL, config.smtp_url.c_str());
  curl_easy_setopt(curl.get(), CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_TRY));
  if (!config.smtp_user.empty()) {
    curl_easy_setopt(curl.get(), CURLOPT_USERNAME, config.smtp_user.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_PASSWORD, config.smtp_password.c_str());
    // a password never crosses the network in the clear
    curl_easy_setopt(curl.get(), CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
  }
  curl_easy_setopt(curl.get(), CURLOPT_MAIL_FROM, letter.from.c_str());
  curl_easy_setopt(curl.get(), CURLOPT_MAIL_RCPT, recipients.get());
  curl_easy_setopt(curl.get(), CURLOPT_READFUNCTION, &read_upload);
  curl_easy_setopt(curl.get(), CURLOPT_READDATA, &upload);
  curl_easy_setopt(curl.get(), CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT, kSmtpSeconds);
  curl_easy_setopt(curl.get(), CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl.get(), CURLOPT_ERRORBUFFER, error);
  const CURLcode code = curl_easy_perform(curl.get());
  if (code != CURLE_OK) throw std::runtime_error(*error != '\0' ? error : curl_easy_strerror(code));
}

// Written beside and renamed, so that nobody reads half a letter.
void keep_as_file(const Config& config, std::int64_t id, const Letter& letter) {
  const std::filesystem::path folder = std::filesystem::path(config.home) / "mail";
  std::filesystem::create_directories(folder);
  const std::filesystem::path path = folder / (std::to_string(id) + ".eml");
  const std::filesystem::path beside = path.string() + ".part";
  {
    std::ofstream out(beside, std::ios::binary);
    std::string envelope;
    for (const std::string& to : letter.to)
      envelope += (envelope.empty() ? "" : ", ") + one_line(to);
    out << "X-Envelope-To: " << envelope << "\r\n" << message_text(letter);
    if (!out.flush()) throw std::runtime_error("cannot write " + path.string());
  }
  std::filesystem::permissions(
      beside, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
  std::filesystem::rename(beside, path);
}

}  // namespace

std::string message_text(const Letter& letter) {
  std::string body;
  const std::string encoded = base64(letter.body);
  for (std::size_t i = 0; i < encoded.size(); i += 76) body += encoded.substr(i, 76) + "\r\n";
  const std::string to =
      letter.to.size() == 1 ? "<" + one_line(letter.to[0]) + ">" : "undisclosed-recipients:;";
  return "From: <" + one_line(letter.from) + ">\r\nTo: " + to +
         "\r\nSubject: " + encoded_subject(letter.subject) + "\r\nDate: " + mail_date(letter.at) +
         "\r\nMessage-ID: <" + letter.message_id +
         ">\r\nAuto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n"
         "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
         body;
}

struct MailSender::Waiting {
  MailId id;
  CompanyId to_company_id;
  std::int64_t to_account_id = 0;
  std::string to_permission;
  std::string subject;
  std::string body;
  Instant created_at{};
  int tries = 0;
  BOOST_DESCRIBE_CLASS(Waiting, (),
                       (id, to_company_id, to_account_id, to_permission, subject, body, created_at,
                        tries),
                       (), ())
};

// "" when it was delivered, else why not.
std::string MailSender::deliver(const Waiting& mail, const std::vector<std::string>& to) {
  if (to.empty()) return "no recipient has an address";
  const auto at = config_.mail_from.find('@');
  const std::string host =
      at == std::string::npos ? "localhost" : one_line(config_.mail_from.substr(at + 1));
  const Letter letter{config_.mail_from, to,
                      mail.subject,      mail.body,
                      mail.created_at,   std::to_string(mail.id.value) + ".tasuki@" + host};
  try {
    if (config_.smtp_url.empty()) {
      keep_as_file(config_, mail.id.value, letter);
    } else {
      send_smtp(config_, letter);
    }
    return "";
  } catch (const std::exception& error) {
    log::error("mail", {{"id", std::to_string(mail.id.value)}, {"what", error.what()}});
    return error.what();
  }
}

// Claimed in one transaction, sent outside any, noted in another: no row stays locked meanwhile.
bool MailSender::send_one() {
  std::optional<Waiting> mail;
  std::vector<std::string> to;
  {
    WriteTx tx = db_.write(jobs::system_actor(), {"mail", "", ""});
    mail = tx.maybe<Waiting>(
        "update mail set tries = tries + 1, due_at = $2 where id = (select id from mail"
        " where state = 'waiting' and (due_at is null or due_at <= $1) order by id limit 1"
        " for update skip locked) returning " +
            columns<Waiting>(),
        tx.now(), tx.now() + kLease);
    if (mail) {
      to = tx.all<std::string>(
          "select distinct email from account where company_id = $1 and active and email <> ''"
          " and (id = $2 or ($3 <> '' and $3 = any(permissions))) order by email limit 100",
          mail->to_company_id, mail->to_account_id, mail->to_permission);
    }
    tx.commit();
  }
  if (!mail) return false;
  const std::string error = deliver(*mail, to);
  const bool hopeless = to.empty() || mail->tries >= kMaxTries;
  WriteTx tx = db_.write(jobs::system_actor(), {"mail", "", ""});
  tx.query(
      "update mail set state = $2, sent_at = $3, due_at = $4, last_error = left($5, 500)"
      " where id = $1",
      mail->id,
      error.empty() ? "sent"
      : hopeless    ? "parked"
                    : "waiting",
      error.empty() ? std::optional<Instant>(tx.now()) : std::nullopt,
      tx.now() + jobs::back_off(mail->tries), error);
  tx.commit();
  return true;
}

}  // namespace tasuki
