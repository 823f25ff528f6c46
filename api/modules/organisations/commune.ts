import { defineEntity, p } from '@mikro-orm/core';
import { Field, Float, ID, ObjectType, registerEnumType } from 'type-graphql';

export enum Island {
  GRANDE_TERRE = 'GRANDE_TERRE',
  BASSE_TERRE = 'BASSE_TERRE',
  MARIE_GALANTE = 'MARIE_GALANTE',
  LA_DESIRADE = 'LA_DESIRADE',
  LES_SAINTES = 'LES_SAINTES',
}
registerEnumType(Island, {
  name: 'Island',
  description: 'An island of Guadeloupe. Grande-Terre and Basse-Terre are joined by road, the others need a ferry.',
  valuesConfig: {
    GRANDE_TERRE: { description: 'Grande-Terre, the eastern wing.' },
    BASSE_TERRE: { description: 'Basse-Terre, the western wing.' },
    MARIE_GALANTE: { description: 'Marie-Galante, by ferry.' },
    LA_DESIRADE: { description: 'La Désirade, by ferry.' },
    LES_SAINTES: { description: 'Terre-de-Haut and Terre-de-Bas, by ferry.' },
  },
});

const CommuneTable = defineEntity({
  name: 'Commune',
  properties: {
    code: p.string().length(5).primary(),
    name: p.string().length(100),
    postalCodes: p.array(),
    island: p.enum(() => Island),
    latitude: p.double(),
    longitude: p.double(),
  },
});

@ObjectType({ description: 'A commune of Guadeloupe. Source: INSEE and IGN, Licence Ouverte.' })
export class Commune extends CommuneTable.class {
  @Field(() => ID, { description: 'INSEE code, e.g. "97120".' }) declare code: string;
  @Field(() => String, { description: 'Name, e.g. "Pointe-à-Pitre".' }) declare name: string;
  @Field(() => [String], { description: 'Post codes.' }) declare postalCodes: string[];
  @Field(() => Island, { description: 'The island it lies on.' }) declare island: Island;
  @Field(() => Float, { description: 'Latitude of its centre, degrees north (WGS 84).' }) declare latitude: number;
  @Field(() => Float, { description: 'Longitude of its centre, degrees east (WGS 84).' }) declare longitude: number;
}
CommuneTable.setClass(Commune);
