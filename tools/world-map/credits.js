// What the footer of a map says about where its outlines and its disputed borders come from.
// SPDX-License-Identifier: LGPL-2.1-or-later

// The first one also stands for languages that are missing.
export const CREDITS = [
  ['en', 'Base map: Natural Earth, modified by Visionscarto. Disputed borders: the view of the United Nations for ' +
    'Ukraine and Western Sahara, the situation on the ground elsewhere'],
  ['fr', 'Fond de carte\u00a0: Natural Earth, modifié par Visionscarto. Frontières contestées\u00a0: point de vue de ' +
    'l’ONU pour l’Ukraine et le Sahara occidental, situation de fait ailleurs'],
];
