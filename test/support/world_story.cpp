#include "support/world_story.hpp"

#include <stdexcept>
#include <vector>

#include "platform/actor.hpp"
#include "platform/secrets.hpp"
#include "support/world.hpp"

namespace tasuki::test {
namespace {

// Everything an office may do, but not what only an operator or a worker may.
std::string all_permissions() {
  std::string list;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Permission>>([&](auto d) {
    const std::string name = d.name;
    if (name == "none" || name == "platform_operate" || name == "own_timecard") return;
    list += (list.empty() ? "" : ",") + name;
  });
  return "{" + list + "}";
}

class Founder {
 public:
  explicit Founder(Connection& admin) : admin_(admin) {
    admin_.use_role("admin");
    admin_.script(audit_settings());
  }

  // Runs "insert … returning id" and gives the new id a name.
  std::string add(const std::string& name, const std::string& sql) {
    const auto rows = admin_.run({{sql + " returning id", {}}});
    return names[name] = std::string(rows[0].text(0, 0));
  }

  void company(const std::string& name, const std::string& code, const std::string& title,
               const std::string& roles) {
    add("company." + name,
        "insert into company (code, name, is_agency, is_client, is_operator, address, telephone,"
        " postal_code, representative_title, representative_name, licence_number, "
        "licence_expires_on,"
        " corporate_number, invoice_registration_number, bank_account) values ('" +
            code + "', '" + title + "', " + roles +
            ", '宮城県仙台市青葉区一番町0-0-0', '022-000-0000', '980-0811', '代表取締役', '架空 "
            "太郎',"
            " '派04-999999', '2031-03-31', '8700110005901', 'T8700110005901', '架空銀行 本店 普通 "
            "0000000')");
    names["code." + name] = code;
  }

  // An account with a password and an open session.
  void account(const std::string& name, const std::string& company, const std::string& side,
               const std::string& title, const std::string& permissions,
               const std::string& department = "0", const std::string& worker = "null") {
    std::string code = name;
    for (char& c : code) c = c == '_' ? '-' : c;
    const std::string company_id = names.at("company." + company);
    const std::string id = add(
        "account." + name,
        "insert into account (company_id, user_code, name, email, title, side, permissions,"
        " department_id, worker_id) values (" +
            company_id + ", '" + code + "', '" + title + "', '" + code + "@example.jp', '係長', '" +
            side + "', '" + permissions + "', " + department + ", " + worker + ")");
    admin_.script(
        "insert into credential (account_id, company_id, password_hash, changed_at) values (" + id +
        ", " + company_id + ", '" + password_hash() + "', '2027-05-15T00:00:00Z')");
    admin_.script(
        "insert into session (token_hash, account_id, company_id, side, created_at,"
        " last_seen_at, remote) values ('" +
        secrets::sha256(session_token(name)) + "', " + id + ", " + company_id + ", '" + side +
        "', '" + kNow + "', '" + kNow + "', '192.0.2.1')");
    names["user." + name] = code;
  }

  void masters(const std::string& name, const std::string& mark) {
    const std::string company = names.at("company." + name);
    const std::string place = add(
        "establishment." + name,
        "insert into establishment (company_id, name, address, telephone, labor_insurance_number)"
        " values (" +
            company + ", '本社 " + mark + "', '宮城県仙台市', '022-000-0001', '04-0-00')");
    add("department." + name,
        "insert into department (company_id, establishment_id, code, name)"
        " values (" +
            company + ", " + place + ", 'd1', '第一課 " + mark + "')");
    add("department." + name + "_second",
        "insert into department (company_id, establishment_id, code, name) values (" + company +
            ", " + place + ", 'd2', '第二課 " + mark + "')");
    add("organizational_unit." + name,
        "insert into organizational_unit (company_id, establishment_id, name, head_title) values "
        "(" +
            company + ", " + place + ", '物流係 " + mark + "', '係長')");
    add("workplace." + name,
        "insert into workplace (company_id, establishment_id, name, address, telephone) values (" +
            company + ", " + place + ", '倉庫 " + mark + "', '宮城県', '022-000-0002')");
    add("overtime_agreement." + name,
        "insert into overtime_agreement (company_id, establishment_id, starts_on, ends_on,"
        " per_day_min, per_month_min, per_year_min, holiday_days_per_month) values (" +
            company + ", " + place + ", '2027-04-01', '2028-03-31', 240, 2700, 21600, 2)");
  }

  void delegate(const std::string& name, const std::string& absent, const std::string& acting) {
    add("delegate." + name,
        "insert into delegate (company_id, account_id, delegate_account_id, starts_on, ends_on)"
        " values (" +
            names.at("company." + name) + ", " + names.at("account." + absent) + ", " +
            names.at("account." + acting) + ", '2027-08-01', '2027-08-31')");
  }

  void worker(const std::string& name, const std::string& company, const std::string& code,
              const std::string& title, const std::string& mark, bool employed = true) {
    const std::string company_id = names.at("company." + company);
    const std::string id =
        add("worker." + name,
            "insert into worker (company_id, worker_code, name, name_kana, born_on, sex, email,"
            " telephone, establishment_id) values (" +
                company_id + ", '" + code + "', '" + title + "', 'カクウ " + code +
                "', '1990-04-01', 'female', '" + code + "@example.jp', '090-0000-0000', " +
                names.at("establishment." + company) + ")");
    add("delivery_wish." + name,
        "insert into delivery_wish (company_id, worker_id, method, wished_on, by_worker, "
        "entered_by,"
        " entered_at) values (" +
            company_id + ", " + id + ", 'screen', '2027-04-01', true, '" + title +
            "', '2027-04-01T00:00:00Z')");
    if (!employed) return;
    add("employment_contract." + name,
        "insert into employment_contract (company_id, worker_id, starts_on, ends_on, "
        "weekly_minutes,"
        " hourly_wage, note) values (" +
            company_id + ", " + id + ", '2027-04-01', null, 2400, 1400, '雇用の覚え " + mark +
            "')");
  }

  void partnership(const std::string& name, const std::string& agency, const std::string& client) {
    const std::string both = names.at("company." + agency) + ", " + names.at("company." + client);
    const auto title = [&](const std::string& who) {
      return "(select name from company where id = " + names.at("company." + who) + ")";
    };
    add("partnership." + name,
        "insert into partnership (agency_id, client_id, agency_name, client_name, "
        "master_agreement_on)"
        " values (" +
            both + ", " + title(agency) + ", " + title(client) + ", '2027-04-01')");
    add("contact." + name,
        "insert into partnership_contact (agency_id, client_id, account_id, name, title,"
        " contract_reviewer, answer_recipient, timecard_approver) values (" +
            both + ", " + names.at("account." + client) +
            ", '確認 花子', '課長', true, true, true)");
    add("conflict_date_notice." + name,
        "insert into conflict_date_notice (agency_id, client_id, establishment_name,"
        " establishment_key, establishment_address, conflict_on, notified_on) values (" +
            both +
            ", '宮城〇〇株式会社本社', search_text('宮城〇〇株式会社本社'), '宮城県仙台市青葉区',"
            " '2030-07-01', '2027-05-20')");
    add("treatment_disclosure." + name,
        "insert into treatment_disclosure (agency_id, client_id, kind, provided_on, content) "
        "values (" +
            both + ", 'agreement', '2027-05-20', '{}')");
    add("contracting_party." + name,
        "insert into contracting_party (company_id, client_id, name, corporate_number) values (" +
            both + ", '宮城〇〇物流株式会社 " + (agency == "agency" ? kAgencyMark : "") +
            "', '8700110005901')");
  }

  // Another name of a thing, and the table whose row it is.
  void alias(const std::string& name, const std::string& of, const std::string& table) {
    names[name] = names.at(of);
    names["table:" + name] = table;
  }

  Names names;

 private:
  static const std::string& password_hash() {
    static const std::string hash = secrets::hash_password(kPassword);
    return hash;
  }

  Connection& admin_;
};

void people(Founder& world) {
  const std::string all = all_permissions();
  const Names& names = world.names;
  world.account("agency", "agency", "agency", "派遣元 管理者", all);
  world.account("agency.limited", "agency", "agency", "派遣元 見習い", "{}");
  world.account("agency.department", "agency", "agency", "派遣元 第一課", all,
                names.at("department.agency"));
  world.account("agency.other_department", "agency", "agency", "派遣元 第二課", all,
                names.at("department.agency_second"));
  world.account("other_agency", "other_agency", "agency", "別の派遣元 管理者", all);
  world.account("client", "client", "client", "確認 花子", all);
  world.account("client.limited", "client", "client", "派遣先 見習い", "{}");
  world.account("client.department", "client", "client", "派遣先 第一課", all,
                names.at("department.client"));
  world.account("client.other_department", "client", "client", "派遣先 第二課", all,
                names.at("department.client_second"));
  world.account("other_client", "other_client", "client", "別の派遣先 管理者", all);
  world.account("both", "both", "agency", "両方 管理者", all);
  world.account("operator", "operator", "platform_operator", "運営者",
                "{platform_operate,company_manage,account_manage,audit_read}");
  world.account("worker", "agency", "worker", kWorkerMark, "{own_timecard}", "0",
                names.at("worker.one"));
  world.account("worker.two", "agency", "worker", "同僚 次郎", "{own_timecard}", "0",
                names.at("worker.two"));
  world.account("other_worker", "other_agency", "worker", "他社 三郎", "{own_timecard}", "0",
                names.at("worker.other"));
  // Nobody signs in to these: samples lock, suspend and reset them.
  world.account("spare", "agency", "agency", "予備 花子", "{contract_read}");
  world.account("spare_client", "client", "client", "予備 次郎",
                "{contract_read,contract_confirm,inquiry_write,timecard_approve}");
}

// Drafts of the agency's business reports; one of them lacks nothing.
void business_reports(Founder& world) {
  const auto draft = [&](const std::string& name, const std::string& kind, int year,
                         const std::string& establishment, const std::string& entered) {
    world.add("business_report." + name,
              "insert into business_report (company_id, kind, year, establishment_id, from_on,"
              " last_on, state, entered, updated_at) values (" +
                  world.names.at("company.agency") + ", '" + kind + "', " + std::to_string(year) +
                  ", " + establishment + ", '" + std::to_string(year - 1) + "-04-01', '" +
                  std::to_string(year) + "-03-31', 'draft', '" + entered + "', '" + kNow + "')");
  };
  draft("eleven", "report_11", 2027, world.names.at("establishment.agency"), "{}");
  draft("twelve", "report_12", 2027, "0", "{}");
  draft("share", "report_12_2", 2027, "0", "{}");
  draft("share_ready", "report_12_2", 2026, "0",
        R"({"related_exist": false, "retirees_min": 0, "licensed_on": "2018-12-01"})");
}

// Masters that nothing refers to: samples remove them.
void unused_masters(Founder& world) {
  const auto add = [&](const std::string& table, const std::string& company,
                       const std::string& columns, const std::string& values) {
    world.add("company.unused_" + table, "insert into " + table + " (company_id, " + columns +
                                             ") values (" + world.names.at("company." + company) +
                                             ", " + values + ")");
    world.names["table:company.unused_" + table] = table;
  };
  const auto name = [](const std::string& title, const char* mark) {
    return "'" + title + " " + mark + "'";
  };
  add("establishment", "agency", "name, address", name("閉鎖した支店", kAgencyMark) + ", '宮城県'");
  const std::string client_place = world.names.at("establishment.client");
  add("department", "agency", "code, name", "'d9', " + name("廃止した課", kAgencyMark));
  add("organizational_unit", "client", "establishment_id, name",
      client_place + ", " + name("廃止した係", kClientMark));
  add("workplace", "client", "establishment_id, name, address",
      client_place + ", " + name("閉鎖した倉庫", kClientMark) + ", '宮城県'");
  add("delegate", "client", "account_id, delegate_account_id, starts_on, ends_on",
      world.names.at("account.client") + ", " + world.names.at("account.spare_client") +
          ", '2027-09-01', '2027-09-30'");
  add("contracting_party", "agency", "client_id, name",
      world.names.at("company.client") + ", " + name("使わない契約先", kAgencyMark));
  add("overtime_agreement", "agency",
      "establishment_id, starts_on, ends_on, per_day_min, per_month_min, per_year_min",
      world.names.at("company.other_establishment") +
          ", '2035-04-01', '2036-03-31', 240, 2700, 21600");
}

// A client that nobody signs in to yet, and an invitation that its first person has not used.
void proxy_client(Founder& world) {
  const std::string agency = world.names.at("company.agency");
  const std::string client = world.names.at("company.proxy");
  world.add("partnership.proxy",
            "insert into partnership (agency_id, client_id, agency_name, client_name,"
            " client_by_proxy) values (" +
                agency + ", " + client + ", '仙台〇〇株式会社', '秋田△△株式会社', true)");
  // What the agency recorded for it, as of the client that uses the platform.
  const std::string both = agency + ", " + client;
  world.add("conflict_date_notice.proxy",
            "insert into conflict_date_notice (agency_id, client_id, establishment_name,"
            " establishment_key, establishment_address, conflict_on, notified_on, by_proxy) values"
            " (" +
                both +
                ", '宮城〇〇株式会社本社', search_text('宮城〇〇株式会社本社'), '秋田県秋田市',"
                " '2030-07-01', '2027-05-20', true)");
  world.add("treatment_disclosure.proxy",
            "insert into treatment_disclosure (agency_id, client_id, kind, provided_on, content,"
            " by_proxy) values (" +
                both + ", 'agreement', '2027-05-20', '{}', true)");
  world.add("account.proxy",
            "insert into account (company_id, user_code, name, email, side) values (" + client +
                ", 'invited', '秋田 花子', 'hanako@example.jp', 'client')");
  world.names["claim_token"] = "token-to-claim";
}

// What the samples of the rooms call things.
void rooms_names(Founder& world) {
  world.worker("unemployed", "agency", "W003", "契約 未定", kAgencyMark, false);
  world.alias("people.unemployed_worker", "worker.unemployed", "worker");
  world.alias("people.worker", "worker.one", "worker");
  world.add("people.former_employer",
            "insert into worker_former_employer (company_id, worker_id, name, corporate_number,"
            " left_on) values (" +
                world.names.at("company.agency") + ", " + world.names.at("worker.one") +
                ", '元の会社 " + kAgencyMark + "', '', '2020-03-31')");
  world.alias("people.former_employer", "people.former_employer", "worker_former_employer");
  world.alias("people.employment_contract", "employment_contract.one", "employment_contract");
  for (const char* table : {"establishment", "department", "overtime_agreement"}) {
    world.alias("company." + std::string(table), std::string(table) + ".agency", table);
  }
  for (const char* table : {"organizational_unit", "workplace", "delegate"}) {
    world.alias("company." + std::string(table), std::string(table) + ".client", table);
  }
  world.alias("company.client_establishment", "establishment.client", "establishment");
  world.alias("company.client_account", "account.client", "account");
  world.alias("company.client_delegate_account", "account.spare_client", "account");
  world.add("company.other_establishment",
            "insert into establishment (company_id, name, address) values (" +
                world.names.at("company.agency") + ", '支店 " + kAgencyMark + "', '宮城県石巻市')");
  world.alias("company.contracting_party", "contracting_party.main", "contracting_party");
  world.alias("company.partnership", "partnership.main", "partnership");
  world.alias("company.partnership_contact", "contact.main", "partnership_contact");
  world.alias("company.unpublished_account", "account.spare_client", "account");
  world.alias("identity.account", "account.spare", "account");
  unused_masters(world);
  world.add("contract_template.main",
            "insert into contract_template (company_id, name, terms) values (" +
                world.names.at("company.agency") + ", '発送補助 " + kAgencyMark + "', '{}')");
  const std::string agency = world.names.at("company.agency");
  world.add("company.scheduled_change",
            "insert into scheduled_change (company_id, master, master_id, effective_on, changes,"
            " planned_by) values (" +
                agency + ", 'establishment', " + world.names.at("company.establishment") +
                ", '2027-09-01', '{\"address\":\"仙台市青葉区9-9-9 " + kAgencyMark +
                "\"}', '営業')");
  world.add("platform.mail",
            "insert into mail (company_id, to_company_id, to_account_id, subject, body, created_at)"
            " values (" +
                agency + ", " + agency + ", " + world.names.at("account.agency") +
                ", '件名', '本文', '2027-05-31T00:00:00Z')");
  world.add(
      "platform.parked_job",
      "insert into job (company_id, kind, state, due_at, created_at, tries, last_error) values (" +
          agency + ", 'test', 'parked', '2027-05-31T00:00:00Z', '2027-05-31T00:00:00Z', 8, 'x')");
}

}  // namespace

std::string audit_settings() {
  return std::string("select set_config('tasuki.at', '") + kNow +
         "', false), set_config('tasuki.account_id', '0', false),"
         " set_config('tasuki.side', 'system', false), set_config('tasuki.actor_name', '', false),"
         " set_config('tasuki.verb', 'test', false), set_config('tasuki.remote', '', false),"
         " set_config('tasuki.request_id', '', false)";
}

std::string session_token(const std::string& who) { return "session-of-" + who; }

Names found_companies(Connection& admin) {
  Founder world(admin);
  world.company("agency", "sendai", "仙台〇〇株式会社", "true, false, false");
  world.company("other_agency", "sapporo", "札幌〇〇株式会社", "true, false, false");
  world.company("client", "miyagi", "宮城〇〇株式会社", "false, true, false");
  world.company("other_client", "akita", "秋田〇〇株式会社", "false, true, false");
  world.company("both", "morioka", "盛岡〇〇株式会社", "true, true, false");
  world.company("proxy", "p-0123456789abcdef", "秋田△△株式会社", "false, true, false");
  admin.script("update company set proxy_agency_id = " + world.names.at("company.agency") +
               " where id = " + world.names.at("company.proxy"));
  world.company("operator", "tasuki", "運営事務局", "false, false, true");
  world.masters("agency", kAgencyMark);
  world.masters("other_agency", "札幌");
  world.masters("client", kClientMark);
  world.masters("other_client", "秋田");
  world.masters("both", "盛岡");
  world.worker("one", "agency", "W001", kWorkerMark, kAgencyMark);
  world.worker("two", "agency", "W002", "同僚 次郎", kAgencyMark);
  world.worker("three", "agency", "W004", "待機 三郎", kAgencyMark);
  world.worker("other", "other_agency", "W001", "他社 三郎", "札幌");
  people(world);
  world.partnership("main", "agency", "client");
  world.partnership("second", "agency", "other_client");
  world.partnership("other", "other_agency", "client");
  world.partnership("both", "both", "client");
  world.delegate("agency", "agency", "spare");
  world.delegate("client", "client", "spare_client");
  rooms_names(world);
  business_reports(world);
  proxy_client(world);
  world.names["password"] = kPassword;
  world.names["unlock_token"] = "token-to-unlock";
  world.names["invitation_token"] = "token-of-invitation";
  admin.script(
      "insert into one_time_link (token_hash, account_id, company_id, purpose, expires_at)"
      " select encode(sha256(convert_to(t, 'UTF8')), 'hex'), id, company_id, p,"
      " '2027-06-02T00:00:00Z' from account, (values ('token-to-unlock', 'unlock', 'spare'),"
      " ('token-of-invitation', 'invitation', 'spare'), ('token-to-claim', 'invitation',"
      " 'invited')) v (t, p, u) where user_code = u");
  return std::move(world.names);
}

}  // namespace tasuki::test
