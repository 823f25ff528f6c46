// What the page of one's own account says, in French.
export const account = {
  account: {
    title: 'Mon compte',
    profile: 'Profil',
    profileSaved: 'Profil enregistré',
  },
};
