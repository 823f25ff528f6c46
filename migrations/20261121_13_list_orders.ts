import { Migration } from '@mikro-orm/migrations';

/** Some of their values are everywhere, some nowhere: the planner is to know each. */
const LINKS = [
  ['candidate_skill', 'skill_id'],
  ['candidate_training', 'training_id'],
  ['job_offer_skill', 'skill_id'],
];

/**
 * An index for every order of a list, read in both directions. A column that may be empty has a second one for descending:
 * rows without a value come last both ways. The filters that lists are opened with most come before the order.
 */
export class ListOrders extends Migration {
  override up(): void {
    const order = (table: string, name: string, columns: string) =>
      this.addSql(`create index "${table}_${name}" on "${table}" (${columns})`);
    const latest = (table: string, column: string, name = column) =>
      order(table, `${name}_latest`, `"${column}" desc nulls last, "id" desc`);

    // The value itself, at a cost that a plan for any value would pay for every row; one made for this value never does.
    this.addSql(`
      create function planned_for(value uuid) returns uuid language plpgsql immutable parallel safe strict cost 1000000 as $$
      begin
        return value;
      end $$`);
    for (const [table, column] of LINKS) this.addSql(`alter table "${table}" alter "${column}" set statistics 1000`);

    latest('candidate', 'available_from');
    order('candidate', 'commune_order', '"commune_code", "last_name", "id"');
    order('candidate', 'status_commune_order', '"status", "commune_code", "last_name", "id"');
    order('candidate', 'wished_contract_order', '"wished_contract", "last_name", "id"');
    this.addSql('drop index "candidate_commune_code_index"');
    this.addSql('drop index "candidate_wished_contract_filter"');

    for (const column of ['published_at', 'starts_on']) latest('job_offer', column);
    latest('job_offer', 'minimum_salary_amount', 'salary');
    order('job_offer', 'status_latest', '"status", "published_at" desc nulls last, "id" desc');
    order('job_offer', 'organisation_latest', '"organisation_id", "published_at" desc nulls last, "id" desc');
    order('job_offer', 'commune_latest', '"commune_code", "published_at" desc nulls last, "id" desc');
    for (const index of ['organisation_id_index', 'commune_code_index']) this.addSql(`drop index "job_offer_${index}"`);

    order('application', 'job_offer_order', '"job_offer_id", "created_at", "id"');
    order('application', 'candidate_order', '"candidate_id", "created_at", "id"');
    order('application', 'filtered_order', '"status", "created_at", "id"');
    this.addSql('drop index "application_candidate_id_index"');
    this.addSql('drop index "application_status_filter"');

    latest('training', 'individual_price_amount', 'price');
    latest('training', 'published_at');
    order('training_session', 'status_order', '"status", "starts_on", "id"');
    order('enrolment', 'session_order', '"session_id", "created_at", "id"');
    order('enrolment', 'trainee_order', '"trainee_id", "created_at", "id"');
    this.addSql('drop index "enrolment_session_id_index"');
    this.addSql('drop index "enrolment_trainee_id_index"');

    order('user', 'email_order', '"email", "id"');
    order('user', 'created_at_order', '"created_at", "id"');
    order('user', 'last_sign_in_at_order', '"last_sign_in_at", "id"');
    latest('user', 'last_sign_in_at');
    latest('submission', 'email');
    order('organisation', 'commune_order', '"commune_code", "name", "id"');
    this.addSql('drop index "organisation_commune_code_index"');
  }
}
