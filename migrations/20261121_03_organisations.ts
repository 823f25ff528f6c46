import { Migration } from '@mikro-orm/migrations';

// INSEE code, name, post codes, island, latitude and longitude of the centre. Source: INSEE and IGN, Licence Ouverte 2.0.
const COMMUNES = [
  ['97101', 'Les Abymes', '{97139,97142}', 'GRANDE_TERRE', 16.2728, -61.5018],
  ['97102', 'Anse-Bertrand', '{97121}', 'GRANDE_TERRE', 16.4655, -61.462],
  ['97103', 'Baie-Mahault', '{97122}', 'BASSE_TERRE', 16.2517, -61.5918],
  ['97104', 'Baillif', '{97123}', 'BASSE_TERRE', 16.0454, -61.719],
  ['97105', 'Basse-Terre', '{97100}', 'BASSE_TERRE', 16.0002, -61.7285],
  ['97106', 'Bouillante', '{97125}', 'BASSE_TERRE', 16.1439, -61.7541],
  ['97107', 'Capesterre-Belle-Eau', '{97130}', 'BASSE_TERRE', 16.0552, -61.6118],
  ['97108', 'Capesterre-de-Marie-Galante', '{97140}', 'MARIE_GALANTE', 15.9203, -61.2296],
  ['97109', 'Gourbeyre', '{97113}', 'BASSE_TERRE', 15.994, -61.6863],
  ['97110', 'La Désirade', '{97127}', 'LA_DESIRADE', 16.3095, -61.0538],
  ['97111', 'Deshaies', '{97126}', 'BASSE_TERRE', 16.3043, -61.7796],
  ['97112', 'Grand-Bourg', '{97112}', 'MARIE_GALANTE', 15.9061, -61.2941],
  ['97113', 'Le Gosier', '{97190}', 'GRANDE_TERRE', 16.2252, -61.4695],
  ['97114', 'Goyave', '{97128}', 'BASSE_TERRE', 16.1216, -61.6139],
  ['97115', 'Lamentin', '{97129}', 'BASSE_TERRE', 16.2413, -61.6686],
  ['97116', "Morne-à-l'Eau", '{97111}', 'GRANDE_TERRE', 16.3245, -61.472],
  ['97117', 'Le Moule', '{97160}', 'GRANDE_TERRE', 16.3204, -61.3712],
  ['97118', 'Petit-Bourg', '{97170}', 'BASSE_TERRE', 16.1717, -61.6574],
  ['97119', 'Petit-Canal', '{97131}', 'GRANDE_TERRE', 16.3896, -61.4498],
  ['97120', 'Pointe-à-Pitre', '{97110}', 'GRANDE_TERRE', 16.2371, -61.5364],
  ['97121', 'Pointe-Noire', '{97116}', 'BASSE_TERRE', 16.2273, -61.7634],
  ['97122', 'Port-Louis', '{97117}', 'GRANDE_TERRE', 16.4262, -61.4962],
  ['97124', 'Saint-Claude', '{97120}', 'BASSE_TERRE', 16.0334, -61.6901],
  ['97125', 'Saint-François', '{97118}', 'GRANDE_TERRE', 16.273, -61.281],
  ['97126', 'Saint-Louis', '{97134}', 'MARIE_GALANTE', 15.9662, -61.2756],
  ['97128', 'Sainte-Anne', '{97180}', 'GRANDE_TERRE', 16.2573, -61.3874],
  ['97129', 'Sainte-Rose', '{97115}', 'BASSE_TERRE', 16.2937, -61.7106],
  ['97130', 'Terre-de-Bas', '{97136}', 'LES_SAINTES', 15.8545, -61.6338],
  ['97131', 'Terre-de-Haut', '{97137}', 'LES_SAINTES', 15.8621, -61.586],
  ['97132', 'Trois-Rivières', '{97114}', 'BASSE_TERRE', 15.9905, -61.6478],
  ['97133', 'Vieux-Fort', '{97141}', 'BASSE_TERRE', 15.9597, -61.6946],
  ['97134', 'Vieux-Habitants', '{97119}', 'BASSE_TERRE', 16.0868, -61.7261],
] as const;

/** Communes, organisations and their members. */
export class Organisations extends Migration {
  override up(): void {
    this.addSql(`
      create table "commune" (
        "code" varchar(5) not null, "name" varchar(100) not null, "postal_codes" text[] not null, "island" text not null,
        "latitude" double precision not null, "longitude" double precision not null, primary key ("code"))`);
    this.addSql(
      `alter table "commune" add constraint "commune_island_check" check ("island" in ('GRANDE_TERRE', 'BASSE_TERRE', 'MARIE_GALANTE', 'LA_DESIRADE', 'LES_SAINTES'))`,
    );
    const quoted = (value: string | number) => (typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : value);
    const rows = COMMUNES.map((commune) => `(${commune.map(quoted).join(', ')})`);
    this.addSql(
      `insert into "commune" ("code", "name", "postal_codes", "island", "latitude", "longitude") values ${rows.join(', ')}`,
    );
    // Straight-line kilometres on a sphere of 6,371 km: within 0.5 % on these distances.
    this.addSql(`
      create function kilometres(latitude1 double precision, longitude1 double precision, latitude2 double precision, longitude2 double precision)
      returns double precision language sql immutable parallel safe strict
      return 2 * 6371 * asin(sqrt(
        sin(radians(latitude2 - latitude1) / 2) ^ 2
        + cos(radians(latitude1)) * cos(radians(latitude2)) * sin(radians(longitude2 - longitude1) / 2) ^ 2))`);

    this.addSql(`
      create table "organisation" (
        "id" uuid not null, "name" varchar(200) not null, "kind" text not null, "siren" varchar(9) null, "sector" varchar(100) null,
        "email_domain" varchar(253) null, "website" varchar(500) null, "email" varchar(254) null, "phone" varchar(30) null,
        "address" varchar(300) null, "commune_code" varchar(5) null, "description" text null,
        "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, primary key ("id"))`);
    this.addSql('create index "organisation_commune_code_index" on "organisation" ("commune_code")');
    this.addSql('alter table "organisation" add constraint "organisation_siren_unique" unique ("siren")');
    this.addSql(
      `alter table "organisation" add constraint "organisation_kind_check" check ("kind" in ('COMPANY', 'INSTITUTION', 'TRAINING_CENTRE'))`,
    );
    this.addSql(
      'alter table "organisation" add constraint "organisation_commune_code_foreign" foreign key ("commune_code") references "commune" ("code") on delete set null',
    );
    this.addSql('create index "organisation_name_order" on "organisation" ("name", "id")');
    this.addSql('create index "organisation_created_at_order" on "organisation" ("created_at", "id")');
    this.addSql('create index "organisation_kind_order" on "organisation" ("kind", "name", "id")');
    this.addSql(
      `create index "organisation_search" on "organisation" using gin (searchable(coalesce("name", '') || ' ' || coalesce("sector", '') || ' ' || coalesce("siren", '')) gin_trgm_ops)`,
    );

    this.addSql(`
      create table "organisation_member" (
        "id" uuid not null, "organisation_id" uuid not null, "user_id" uuid not null, "created_at" timestamptz(3) not null, primary key ("id"))`);
    this.addSql(
      'create index "organisation_member_organisation_id_index" on "organisation_member" ("organisation_id")',
    );
    this.addSql(
      'alter table "organisation_member" add constraint "organisation_member_user_id_organisation_id_unique" unique ("user_id", "organisation_id")',
    );
    this.addSql(
      'alter table "organisation_member" add constraint "organisation_member_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id")',
    );
    this.addSql(
      'alter table "organisation_member" add constraint "organisation_member_user_id_foreign" foreign key ("user_id") references "user" ("id")',
    );
  }
}
