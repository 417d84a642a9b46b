#pragma once
// What a master's form must fit, and what follows from a change of it.

#include <string>

#include "company/company.hpp"
#include "company/masters.hpp"
#include "platform/db/db.hpp"
#include "platform/owned.hpp"

namespace tasuki::company {

// An establishment or an organizational unit has a new name and is the place it was.
struct PlaceRenamed {
  std::string establishment;  // as it is called now
  std::string unit;           // as it is called now; "" = the establishment itself was renamed
  std::string called_before;
};

// A reference to a row of the same company.
template <class Tag>
void check_reference(Violations& violations, ReadTx& tx, std::string_view table, tasuki::Id<Tag> id,
                     const std::string& pointer) {
  if (id && !owned::exists(tx, table, id.value)) {
    violations.push_back({Code::bad_choice, pointer});
  }
}

// What is wrong with a form, what it points to included; `id` is 0 for a new row.
Violations violations_of(ReadTx& tx, const CompanyForm& form, CompanyId id);
Violations violations_of(ReadTx& tx, const EstablishmentForm& form, EstablishmentId id);
Violations violations_of(ReadTx& tx, const DepartmentForm& form, DepartmentId id);
Violations violations_of(ReadTx& tx, const OrganizationalUnitForm& form, OrganizationalUnitId id);
Violations violations_of(ReadTx& tx, const WorkplaceForm& form, WorkplaceId id);
Violations violations_of(ReadTx& tx, const ContractingPartyForm& form, ContractingPartyId id);

// Announces PlaceRenamed where a name changed.
void changed(WriteTx& tx, const EstablishmentForm& before, const EstablishmentForm& after);
void changed(WriteTx& tx, const OrganizationalUnitForm& before,
             const OrganizationalUnitForm& after);
template <class Form>
void changed(WriteTx&, const Form&, const Form&) {}

}  // namespace tasuki::company
