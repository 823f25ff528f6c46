import { Migration } from '@mikro-orm/migrations';

/** Findings of imports say which values were odd; what was found before does not. */
export class ImportValues extends Migration {
  override up(): void {
    this.addSql(`
      update "submission_import" set "findings" =
        (select jsonb_agg(finding || '{"values": []}' order by place) from jsonb_array_elements("findings") with ordinality as f (finding, place))
      where jsonb_array_length("findings") > 0`);
  }
}
