// The words of the bench's data: enough of them, and common ones, so that a search finds a share that varies.

import { trades } from '../api/demo/trades.ts';

const listed = (text: string): readonly string[] =>
  text
    .split('|')
    .map((entry) => entry.trim())
    .filter(Boolean);

/** What an offer is for: those of the demo, and more. */
export const positions: readonly string[] = [
  ...trades.flatMap(({ jobs }) => jobs.map(({ offer }) => offer.replace(' (H/F)', ''))),
  ...listed(`Soudeur TIG | Plombier chauffagiste | Menuisier | Peintre en bâtiment | Carreleur | Couvreur | Mécanicien automobile
    | Mécanicien de marine | Chauffeur livreur | Conducteur d’engins | Agent de sécurité | Agent d’entretien | Boulanger | Pâtissier
    | Serveur de restaurant | Barman | Femme ou valet de chambre | Animateur sportif | Guide de randonnée | Moniteur de plongée
    | Infirmier | Aide-soignant | Éducateur de jeunes enfants | Auxiliaire de puériculture | Coiffeur | Esthéticienne
    | Assistant administratif | Chargé de clientèle | Téléconseiller | Comptable | Contrôleur de gestion | Chef de projet
    | Administrateur de systèmes | Technicien de réseaux | Géomètre | Dessinateur projeteur | Frigoriste | Ascensoriste
    | Ouvrier agricole | Pêcheur | Technicien de laboratoire | Magasinier | Hôte de caisse | Boucher | Poissonnier | Fleuriste`),
];

export const sectors =
  listed(`Restauration | Hôtellerie et tourisme | Bâtiment | Commerce | Santé | Aide à la personne | Informatique
  | Logistique | Agriculture | Énergie | Industrie | Enseignement | Transport maritime | Services aux entreprises`);

export const houses = listed(
  'Ateliers | Maison | Groupe | Société | Établissements | Comptoir | Entreprise | Services | Coopérative | Cabinet',
);

/** Sentences of descriptions, one list a place: each is drawn on its own, so pairs of words vary in how common they are. */
export const tasks =
  listed(`Vous préparez les commandes et tenez les stocks à jour. | Vous accueillez la clientèle et la conseillez.
  | Vous installez et réparez le matériel sur les chantiers. | Vous suivez les dossiers et rédigez les comptes rendus.
  | Vous encadrez une petite équipe et répartissez le travail. | Vous assurez l’entretien courant et signalez les pannes.
  | Vous participez aux tournées dans tout l’archipel. | Vous veillez à l’hygiène et à la sécurité de chacun.`);
export const places = listed(`Poste en atelier, horaires de jour. | Poste en journée continue, un samedi sur deux.
  | Travail en extérieur, départs matinaux. | Horaires décalés avec prime de nuit. | Télétravail possible deux jours par semaine.
  | Déplacements fréquents, véhicule fourni.`);
export const wishes =
  listed(`Débutants acceptés, formation assurée. | Une première expérience est souhaitée. | Permis de conduire exigé.
  | Anglais courant apprécié. | Diplôme de niveau bac attendu. | Créole apprécié, sens du contact indispensable.
  | Habilitation électrique demandée. | Rigueur et autonomie attendues. | Maîtrise du tableur souhaitée. | Bonne condition physique requise.`);

/** Words for searches, some with accents and some without: the first of tasks or titles, the second of the rest. */
export const searched = {
  first:
    listed(`clientèle | stocks | chantiers | dossiers | equipe | hygiene | sécurité | tournées | entretien | materiel | commandes
    | agent | chef | technicien | vendeur`),
  second:
    listed(`horaires | journee | télétravail | extérieur | atelier | vehicule | expérience | permis | anglais | apprécié
    | attendu | souhaitée`),
};

const skillsOfTrades = [...new Set(trades.flatMap(({ skills }) => skills))];
const facets = listed('bases | pratique | avancé | encadrement | contrôle | conseil | sécurité | formation de pairs');

/** So many different skills. */
export const skillNames = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => {
    const name = skillsOfTrades[index % skillsOfTrades.length] as string;
    const round = Math.floor(index / skillsOfTrades.length);
    if (round === 0) return name;
    const series = Math.floor((round - 1) / facets.length);
    return `${name} : ${facets[(round - 1) % facets.length]}${series > 0 ? ` ${series + 1}` : ''}`;
  });
