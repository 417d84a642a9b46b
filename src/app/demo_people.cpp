#include "app/demo_people.hpp"

#include "platform/secrets.hpp"

namespace tasuki::app {
namespace {

// The settings that the audit triggers read, then the masters. {hash} is the demo password's hash.
constexpr const char* kMasters = R"SQL(
begin;
select set_config('tasuki.at', '2027-04-01T00:00:00Z', true), set_config('tasuki.account_id', '0', true),
  set_config('tasuki.actor_name', 'demo', true), set_config('tasuki.side', 'system', true),
  set_config('tasuki.remote', '', true), set_config('tasuki.request_id', '', true),
  set_config('tasuki.verb', 'demo', true);

insert into company (code, name, name_kana, is_agency, is_client, is_operator, representative_title,
    representative_name, address, telephone, corporate_number, invoice_registration_number,
    licence_number, licence_expires_on, bank_account, password_expiry_months) values
  ('sendai', '仙台〇〇株式会社', 'センダイ', true, false, false, '代表取締役', '青葉 一郎',
   '宮城県仙台市宮城野区〇〇5丁目6-5', '022-000-0055', '8999000000001', 'T8999000000001',
   '派04-300000', '2030-03-31', '〇〇銀行 仙台支店 普通 1234567 センダイ（カ', 0),
  ('miyagi', '宮城〇〇株式会社', 'ミヤギ', false, true, false, '代表取締役', '広瀬 花子',
   '宮城県仙台市宮城野区〇〇町〇番地', '022-000-0011', '7999000000002', 'T7999000000002',
   '', null, '', 0),
  ('tasuki', 'Tasuki運営', 'タスキ', false, false, true, '', '', '', '', '', '', '', null, '', 0);

insert into establishment (company_id, name, address, telephone)
  select id, '〇〇営業所', '宮城県仙台市宮城野区〇〇5丁目6-5', '022-000-0055' from company where code = 'sendai';
insert into establishment (company_id, name, address, telephone)
  select id, '〇〇支店', '仙台市〇〇区〇〇3-1-1', '022-000-0021' from company where code = 'miyagi';
insert into organizational_unit (company_id, establishment_id, name, head_title)
  select company_id, id, '〇〇課', '〇〇課長' from establishment where name = '〇〇支店';
insert into overtime_agreement (company_id, establishment_id, starts_on, ends_on, per_day_min,
    per_month_min, per_year_min, holiday_days_per_month)
  select company_id, id, '2027-04-01', '2028-03-31', 240, 2700, 21600, 2
    from establishment where name = '〇〇営業所';
insert into partnership (agency_id, client_id, agency_name, client_name, master_agreement_on,
    master_agreement_ends_on)
  select a.id, c.id, a.name, c.name, '2027-04-01', '2030-03-31'
    from company a, company c where a.code = 'sendai' and c.code = 'miyagi';

insert into worker (company_id, worker_code, name, name_kana, born_on, sex, agreement_worker,
    health_insurance, pension, employment_insurance, insurance_reason)
  select id, v.code, v.name, v.kana, v.born::date, v.sex, true, v.state, v.state, v.state, v.reason
    from company, (values
      ('W001', '髙橋 さくら', 'タカハシ サクラ', '1990-05-15', 'female', 'filed', ''),
      ('W002', '𠮷田 健', 'ヨシダ ケン', '1978-11-03', 'male', 'in_preparation', '必要書類の準備中であり、今月中に届出予定'),
      ('W003', '佐々木 学', 'ササキ マナブ', '2001-02-20', 'male', 'filed', ''))
      as v (code, name, kana, born, sex, state, reason)
    where company.code = 'sendai';
insert into delivery_wish (company_id, worker_id, method, wished_on, by_worker, entered_by, entered_at)
  select company_id, id, 'screen', '2027-04-01', true, name, '2027-04-01T00:00:00Z' from worker;
insert into employment_contract (company_id, worker_id, starts_on, ends_on, weekly_minutes, hourly_wage)
  select company_id, id, '2027-07-01', case worker_code when 'W002' then null else '2027-12-31'::date end,
         2400, 1450 from worker;

insert into account (company_id, user_code, name, email, title, side, permissions)
  select c.id, v.user_code, v.name, v.user_code || '@' || c.code || '.example', v.title, v.side,
         v.permissions
    from company c join (values
      ('sendai', 'eigyo', '仙台 太郎', '営業部長', 'agency', array['company_manage', 'account_manage', 'audit_read', 'worker_manage',
        'inquiry_answer', 'contract_read', 'contract_write', 'assignment_manage', 'paper_read', 'paper_deliver',
        'timecard_read', 'timecard_manage', 'invoice_read', 'invoice_write', 'notice_write', 'complaint_handle']),
      ('sendai', 'jimu', '若林 実', '事務', 'agency', array['contract_read', 'paper_read', 'timecard_read', 'timecard_manage', 'invoice_read']),
      ('miyagi', 'keiyaku', '宮城 次郎', '〇〇部長', 'client', array['company_manage', 'account_manage', 'audit_read', 'inquiry_write',
        'contract_read', 'contract_confirm', 'paper_read', 'paper_deliver', 'timecard_read', 'timecard_approve', 'invoice_read', 'invoice_confirm', 'notice_write', 'complaint_handle']),
      ('miyagi', 'shonin', '泉 恵', '〇〇係長', 'client', array['contract_read', 'timecard_read', 'timecard_approve']),
      ('tasuki', 'unei', '運営 担当', '', 'platform_operator', array['platform_operate', 'account_manage', 'audit_read', 'company_manage']))
      as v (company, user_code, name, title, side, permissions) on v.company = c.code;
insert into account (company_id, user_code, name, email, side, permissions, worker_id)
  select company_id, lower(worker_code), name, '', 'worker', array['own_timecard'], id from worker;
insert into credential (account_id, company_id, password_hash, changed_at)
  select id, company_id, '{hash}', '2027-04-01T00:00:00Z' from account;
insert into partnership_contact (agency_id, client_id, account_id, name, title, contract_reviewer,
    answer_recipient, timecard_approver)
  select p.agency_id, p.client_id, a.id, a.name, a.title, a.user_code = 'keiyaku', a.user_code = 'keiyaku', true
    from partnership p join account a on a.company_id = p.client_id;
commit;
)SQL";

}  // namespace

const std::vector<DemoPerson>& demo_people() {
  static const std::vector<DemoPerson> people{
      {"sendai", "eigyo", "派遣元 営業（agency, all functions）"},
      {"sendai", "jimu", "派遣元 事務（agency, reads and manages time cards）"},
      {"miyagi", "keiyaku", "派遣先 契約確認者（client, all functions）"},
      {"miyagi", "shonin", "派遣先 勤怠承認者（client, approves time cards）"},
      {"sendai", "w001", "派遣スタッフ 髙橋（worker）"},
      {"sendai", "w002", "派遣スタッフ 𠮷田（worker）"},
      {"sendai", "w003", "派遣スタッフ 佐々木（worker）"},
      {"tasuki", "unei", "運営（operator）"}};
  return people;
}

void make_demo_masters(Connection& admin) {
  std::string sql = kMasters;
  const std::string hole = "{hash}";
  sql.replace(sql.find(hole), hole.size(), secrets::hash_password(kDemoPassword));
  admin.script(sql);
}

}  // namespace tasuki::app
