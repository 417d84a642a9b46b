#include "company/company_store.hpp"
#include "company/masters_flows.hpp"
#include "company/masters_store.hpp"
#include "platform/announce.hpp"

namespace tasuki::company {
namespace {

template <class Form>
Violations of_establishment(ReadTx& tx, const Form& form) {
  Violations violations = violations_of(form);
  check_reference(violations, tx, "establishment", form.establishment_id, "/establishment_id");
  return violations;
}

}  // namespace

Violations violations_of(ReadTx& tx, const CompanyForm& form, CompanyId) {
  return company_violations(form, load_own(tx).is_agency);
}

Violations violations_of(ReadTx&, const EstablishmentForm& form, EstablishmentId) {
  return violations_of(form);
}

Violations violations_of(ReadTx& tx, const DepartmentForm& form, DepartmentId) {
  return of_establishment(tx, form);
}

Violations violations_of(ReadTx& tx, const OrganizationalUnitForm& form, OrganizationalUnitId) {
  return of_establishment(tx, form);
}

Violations violations_of(ReadTx& tx, const WorkplaceForm& form, WorkplaceId) {
  return of_establishment(tx, form);
}

Violations violations_of(ReadTx& tx, const ContractingPartyForm& form, ContractingPartyId) {
  Violations violations = violations_of(form);
  if (!is_partner(tx, form.client_id)) violations.push_back({Code::bad_choice, "/client_id"});
  return violations;
}

void changed(WriteTx& tx, const EstablishmentForm& before, const EstablishmentForm& after) {
  if (before.name != after.name) announce(tx, PlaceRenamed{after.name, "", before.name});
}

void changed(WriteTx& tx, const OrganizationalUnitForm& before,
             const OrganizationalUnitForm& after) {
  if (before.name == after.name) return;
  const auto of = owned::load<EstablishmentForm>(tx, "establishment", after.establishment_id.value);
  announce(tx, PlaceRenamed{of.name, after.name, before.name});
}

}  // namespace tasuki::company
