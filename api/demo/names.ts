// Given and family names to draw from. They are common ones; the people they make up do not exist.

const listed = (names: string): readonly string[] => names.trim().split(/\s+/);

export const givenNames = {
  f: listed(`
    Adèle Agathe Aline Amandine Anaïs Annick Audrey Béatrice Brigitte Camille Carole Cécile Chantal
    Charlène Claire Coralie Cynthia Delphine Élodie Émilie Estelle Eugénie Fabienne Flora Francette
    Gaëlle Ghislaine Inès Jade Joëlle Johanna Julie Karine Katia Laëtitia Laura Leïla Léa Line Lucie
    Lydia Maéva Manon Marie-Line Mélissa Mireille Murielle Myriam Nadège Nadia Noémie Océane Ophélie
    Patricia Priscilla Rachel Roselyne Sabrina Sandrine Solange Stéphanie Tania Valérie Yaëlle Yolande
    Zoé
  `),
  m: listed(`
    Adrien Alain Alexis Anthony Antoine Arnaud Axel Benoît Boris Bruno Cédric Christian Christophe Cyril
    Damien David Denis Dimitri Didier Éric Étienne Fabrice Florian Franck Frédéric Gaël Georges Gilles
    Grégory Hugo Hervé Jean-Marc Jérôme Jimmy Joël Jonathan Jordan José Kévin Laurent Loïc Luc Ludovic
    Marius Mathieu Maxime Mickaël Nathan Nicolas Olivier Pascal Patrick Raphaël Régis Rémi Romain Samuel
    Sébastien Steeve Thierry Thomas Tony Victor Willy Yann Yohan
  `),
};

export const familyNames = listed(`
  Abélard Alcide Amboise Anselme Arcade Aubéry Augustin Auréus Balmont Barthélemy Basile Béral Bertin
  Blanchet Boisdur Bonnaire Brument Calvin Candace Carmont Cassin Céleste Chalus Chérubin Clairval
  Colbac Cordier Damase Darius Delannay Delorme Désiré Dorval Duchemin Dulac Édouard Élisabeth Étienne
  Eugène Fabien Félicité Ferrand Florent Fontaine Francillon Gabriel Galbert Gaspard Germain Gilbert
  Grandval Guérin Hilaire Honoré Isidore Jacquin Joachim Jolivet Josué Julan Labeau Lambert Lanclas
  Larose Laurence Lavaud Léandre Ligny Lorient Luce Maximin Mérault Modeste Monlouis Montout Morvan
  Narcisse Nestor Norbert Octave Olivet Pallas Paulin Pérault Prosper Quintin Ravier Rémy Rosier
  Saint-Val Salvador Sévère Silvère Sylvain Tacite Théodore Thibault Ursule Valcin Valère Vallonne
  Verdol Victorin Zéphir
`);

/** As it stands in an address: small letters without accents. */
export const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase();
