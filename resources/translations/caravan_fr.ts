<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
    <context>
        <name>AccountDesk</name>
        <message>
            <source>You have joined {name}</source>
            <translation>Vous avez rejoint {name}</translation>
        </message>
        <message>
            <source>Choose a project to begin.</source>
            <translation>Choisissez un projet pour commencer.</translation>
        </message>
        <message>
            <source>Your key is open</source>
            <translation>Votre clé est ouverte</translation>
        </message>
        <message>
            <source>Your key is backed up</source>
            <translation>Votre clé est sauvegardée</translation>
        </message>
        <message>
            <source>Key locked</source>
            <translation>Clé verrouillée</translation>
        </message>
        <message>
            <source>Key open</source>
            <translation>Clé ouverte</translation>
        </message>
        <message>
            <source>Back up your key</source>
            <translation>Sauvegarder votre clé</translation>
        </message>
        <message>
            <source>Copy the address of your key</source>
            <translation>Copier l’adresse de votre clé</translation>
        </message>
        <message>
            <source>Your key was locked</source>
            <translation>Votre clé a été verrouillée</translation>
        </message>
        <message numerus="yes">
            <source>Nobody was here for %Ln minute(s). Work goes on; it is signed when the key is open.</source>
            <translation>
                <numerusform>Personne n’était là pendant %Ln minute. Le travail continue ; il sera signé quand la clé sera ouverte.</numerusform>
                <numerusform>Personne n’était là pendant %Ln minutes. Le travail continue ; il sera signé quand la clé sera ouverte.</numerusform>
            </translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Ouvrir</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Fichier</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>É&amp;dition</translation>
        </message>
        <message>
            <source>Regio&amp;n</source>
            <translation>Ré&amp;gion</translation>
        </message>
        <message>
            <source>&amp;Item</source>
            <translation>É&amp;lément</translation>
        </message>
        <message>
            <source>&amp;Tools</source>
            <translation>&amp;Outils</translation>
        </message>
        <message>
            <source>&amp;Review</source>
            <translation>&amp;Relecture</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Affichage</translation>
        </message>
        <message>
            <source>&amp;Go</source>
            <translation>A&amp;ller à</translation>
        </message>
        <message>
            <source>&amp;Account</source>
            <translation>&amp;Compte</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>Aid&amp;e</translation>
        </message>
        <message>
            <source>Turn into</source>
            <translation>Transformer en</translation>
        </message>
        <message>
            <source>Mask</source>
            <translation>Masque</translation>
        </message>
        <message>
            <source>Align</source>
            <translation>Aligner</translation>
        </message>
        <message>
            <source>Turn</source>
            <translation>Tourner</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Ordre</translation>
        </message>
        <message>
            <source>Open folder…</source>
            <translation>Ouvrir un dossier…</translation>
        </message>
        <message>
            <source>Open file…</source>
            <translation>Ouvrir un fichier…</translation>
        </message>
        <message>
            <source>Open table as texts…</source>
            <translation>Ouvrir un tableau comme textes…</translation>
        </message>
        <message>
            <source>Join a station…</source>
            <translation>Rejoindre une station…</translation>
        </message>
        <message>
            <source>Try the demo</source>
            <translation>Essayer la démo</translation>
        </message>
        <message>
            <source>New workspace…</source>
            <translation>Nouvel espace de travail…</translation>
        </message>
        <message>
            <source>Open workspace…</source>
            <translation>Ouvrir un espace de travail…</translation>
        </message>
        <message>
            <source>Locate missing files…</source>
            <translation>Localiser les fichiers manquants…</translation>
        </message>
        <message>
            <source>Import labels…</source>
            <translation>Importer des étiquettes…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exporter…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Quitter</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rétablir</translation>
        </message>
        <message>
            <source>Copy regions</source>
            <translation>Copier les régions</translation>
        </message>
        <message>
            <source>Paste regions</source>
            <translation>Coller les régions</translation>
        </message>
        <message>
            <source>Duplicate regions</source>
            <translation>Dupliquer les régions</translation>
        </message>
        <message>
            <source>Take over the regions of the previous item</source>
            <translation>Reprendre les régions de l’élément précédent</translation>
        </message>
        <message>
            <source>Delete regions</source>
            <translation>Supprimer les régions</translation>
        </message>
        <message>
            <source>Hide or show regions</source>
            <translation>Masquer ou afficher les régions</translation>
        </message>
        <message>
            <source>Lock or unlock regions</source>
            <translation>Verrouiller ou déverrouiller les régions</translation>
        </message>
        <message>
            <source>Select next region</source>
            <translation>Sélectionner la région suivante</translation>
        </message>
        <message>
            <source>Select previous region</source>
            <translation>Sélectionner la région précédente</translation>
        </message>
        <message>
            <source>Move left</source>
            <translation>Déplacer à gauche</translation>
        </message>
        <message>
            <source>Move right</source>
            <translation>Déplacer à droite</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Monter</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Descendre</translation>
        </message>
        <message>
            <source>Move left by 10</source>
            <translation>Déplacer à gauche de 10</translation>
        </message>
        <message>
            <source>Move right by 10</source>
            <translation>Déplacer à droite de 10</translation>
        </message>
        <message>
            <source>Move up by 10</source>
            <translation>Monter de 10</translation>
        </message>
        <message>
            <source>Move down by 10</source>
            <translation>Descendre de 10</translation>
        </message>
        <message>
            <source>Previous item</source>
            <translation>Élément précédent</translation>
        </message>
        <message>
            <source>Next item</source>
            <translation>Élément suivant</translation>
        </message>
        <message>
            <source>Filter items</source>
            <translation>Filtrer les éléments</translation>
        </message>
        <message>
            <source>Next problem</source>
            <translation>Problème suivant</translation>
        </message>
        <message>
            <source>Note on the item…</source>
            <translation>Note sur l’élément…</translation>
        </message>
        <message>
            <source>Submit item</source>
            <translation>Soumettre l’élément</translation>
        </message>
        <message>
            <source>Add label…</source>
            <translation>Ajouter une étiquette…</translation>
        </message>
        <message>
            <source>Select and move</source>
            <translation>Sélectionner et déplacer</translation>
        </message>
        <message>
            <source>Pan</source>
            <translation>Faire défiler</translation>
        </message>
        <message>
            <source>Box</source>
            <translation>Rectangle</translation>
        </message>
        <message>
            <source>Rotated box</source>
            <translation>Rectangle incliné</translation>
        </message>
        <message>
            <source>Polygon</source>
            <translation>Polygone</translation>
        </message>
        <message>
            <source>Polyline</source>
            <translation>Ligne brisée</translation>
        </message>
        <message>
            <source>Point</source>
            <translation>Point</translation>
        </message>
        <message>
            <source>Ellipse</source>
            <translation>Ellipse</translation>
        </message>
        <message>
            <source>Quadrilateral</source>
            <translation>Quadrilatère</translation>
        </message>
        <message>
            <source>Skeleton</source>
            <translation>Squelette</translation>
        </message>
        <message>
            <source>Split along a line</source>
            <translation>Diviser le long d’une ligne</translation>
        </message>
        <message>
            <source>Erase points</source>
            <translation>Effacer des points</translation>
        </message>
        <message>
            <source>Brush</source>
            <translation>Pinceau</translation>
        </message>
        <message>
            <source>Eraser</source>
            <translation>Gomme</translation>
        </message>
        <message>
            <source>Magic wand</source>
            <translation>Baguette magique</translation>
        </message>
        <message>
            <source>Smart polygon</source>
            <translation>Polygone intelligent</translation>
        </message>
        <message>
            <source>Superpixels</source>
            <translation>Superpixels</translation>
        </message>
        <message>
            <source>Mark text</source>
            <translation>Marquer du texte</translation>
        </message>
        <message>
            <source>Label rows</source>
            <translation>Étiqueter des lignes</translation>
        </message>
        <message>
            <source>Label cells</source>
            <translation>Étiqueter des cellules</translation>
        </message>
        <message>
            <source>Options of the tool</source>
            <translation>Options de l’outil</translation>
        </message>
        <message>
            <source>Repeat last tool</source>
            <translation>Reprendre le dernier outil</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>Agrandir</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>Réduire</translation>
        </message>
        <message>
            <source>Fit in window</source>
            <translation>Ajuster à la fenêtre</translation>
        </message>
        <message>
            <source>Actual size</source>
            <translation>Taille réelle</translation>
        </message>
        <message>
            <source>Zoom to the region stepped to</source>
            <translation>Zoomer sur la région atteinte</translation>
        </message>
        <message>
            <source>Cross hair while drawing</source>
            <translation>Réticule pendant le tracé</translation>
        </message>
        <message>
            <source>Names of regions</source>
            <translation>Noms des régions</translation>
        </message>
        <message>
            <source>Regions stronger</source>
            <translation>Régions plus marquées</translation>
        </message>
        <message>
            <source>Regions fainter</source>
            <translation>Régions plus discrètes</translation>
        </message>
        <message>
            <source>Put panels back</source>
            <translation>Remettre les panneaux en place</translation>
        </message>
        <message>
            <source>Command palette…</source>
            <translation>Palette de commandes…</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Plein écran</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>Synchroniser maintenant</translation>
        </message>
        <message>
            <source>Pause or go on syncing</source>
            <translation>Suspendre ou reprendre la synchronisation</translation>
        </message>
        <message>
            <source>Carry without a network…</source>
            <translation>Transporter sans réseau…</translation>
        </message>
        <message>
            <source>Metered connection: not now</source>
            <translation>Connexion limitée : pas maintenant</translation>
        </message>
        <message>
            <source>Unlock your key…</source>
            <translation>Ouvrir votre clé…</translation>
        </message>
        <message>
            <source>Back up your key…</source>
            <translation>Sauvegarder votre clé…</translation>
        </message>
        <message>
            <source>Use a key file…</source>
            <translation>Utiliser un fichier de clé…</translation>
        </message>
        <message>
            <source>Keyboard shortcuts…</source>
            <translation>Raccourcis clavier…</translation>
        </message>
        <message>
            <source>Open the log folder</source>
            <translation>Ouvrir le dossier des journaux</translation>
        </message>
        <message>
            <source>About Caravan</source>
            <translation>À propos de Caravan</translation>
        </message>
        <message>
            <source>Previous item to review</source>
            <translation>Élément précédent à relire</translation>
        </message>
        <message>
            <source>Next item to review</source>
            <translation>Élément suivant à relire</translation>
        </message>
        <message>
            <source>Next difference</source>
            <translation>Différence suivante</translation>
        </message>
        <message>
            <source>Previous difference</source>
            <translation>Différence précédente</translation>
        </message>
        <message>
            <source>Next annotator</source>
            <translation>Annotateur suivant</translation>
        </message>
        <message>
            <source>Previous annotator</source>
            <translation>Annotateur précédent</translation>
        </message>
        <message>
            <source>Edit the result</source>
            <translation>Modifier le résultat</translation>
        </message>
        <message>
            <source>Undo in the result</source>
            <translation>Annuler dans le résultat</translation>
        </message>
        <message>
            <source>Redo in the result</source>
            <translation>Rétablir dans le résultat</translation>
        </message>
        <message>
            <source>Delete from the result</source>
            <translation>Supprimer du résultat</translation>
        </message>
        <message>
            <source>Accept this work</source>
            <translation>Accepter ce travail</translation>
        </message>
        <message>
            <source>Fix this work with the result</source>
            <translation>Corriger ce travail par le résultat</translation>
        </message>
        <message>
            <source>Reject this work…</source>
            <translation>Refuser ce travail…</translation>
        </message>
        <message>
            <source>Return this work…</source>
            <translation>Retourner ce travail…</translation>
        </message>
        <message>
            <source>Accept all that agree</source>
            <translation>Accepter tout ce qui concorde</translation>
        </message>
        <message>
            <source>Decide</source>
            <translation>Décider</translation>
        </message>
        <message>
            <source>Zoom in on all</source>
            <translation>Tout agrandir</translation>
        </message>
        <message>
            <source>Zoom out of all</source>
            <translation>Tout réduire</translation>
        </message>
        <message>
            <source>Fit all in the window</source>
            <translation>Tout ajuster à la fenêtre</translation>
        </message>
        <message>
            <source>Actual size in all</source>
            <translation>Taille réelle partout</translation>
        </message>
        <message>
            <source>Take {letter}'s version</source>
            <translation>Prendre la version de {letter}</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>Tout sélectionner</translation>
        </message>
        <message>
            <source>Zoom to selection</source>
            <translation>Zoomer sur la sélection</translation>
        </message>
        <message>
            <source>Text of the region…</source>
            <translation>Texte de la région…</translation>
        </message>
        <message>
            <source>Next point of the region</source>
            <translation>Point suivant de la région</translation>
        </message>
        <message>
            <source>Previous point of the region</source>
            <translation>Point précédent de la région</translation>
        </message>
        <message>
            <source>Insert a point behind it</source>
            <translation>Insérer un point après celui-ci</translation>
        </message>
        <message>
            <source>Keypoint visible, hidden or absent</source>
            <translation>Point visible, caché ou absent</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Fusionner</translation>
        </message>
        <message>
            <source>Make a hole of it</source>
            <translation>En faire un trou</translation>
        </message>
        <message>
            <source>Cut out of the last one</source>
            <translation>Découper dans la dernière</translation>
        </message>
        <message>
            <source>Keep what they share</source>
            <translation>Garder la partie commune</translation>
        </message>
        <message>
            <source>Fill holes</source>
            <translation>Remplir les trous</translation>
        </message>
        <message>
            <source>Remove specks…</source>
            <translation>Ôter les petites taches…</translation>
        </message>
        <message>
            <source>Grow…</source>
            <translation>Agrandir…</translation>
        </message>
        <message>
            <source>Shrink…</source>
            <translation>Rétrécir…</translation>
        </message>
        <message>
            <source>Simplify…</source>
            <translation>Simplifier…</translation>
        </message>
        <message>
            <source>Smooth…</source>
            <translation>Lisser…</translation>
        </message>
        <message>
            <source>Left edges</source>
            <translation>Bords gauches</translation>
        </message>
        <message>
            <source>Centres, side by side</source>
            <translation>Centres, côte à côte</translation>
        </message>
        <message>
            <source>Right edges</source>
            <translation>Bords droits</translation>
        </message>
        <message>
            <source>Top edges</source>
            <translation>Bords supérieurs</translation>
        </message>
        <message>
            <source>Centres, one below the other</source>
            <translation>Centres, l’un sous l’autre</translation>
        </message>
        <message>
            <source>Bottom edges</source>
            <translation>Bords inférieurs</translation>
        </message>
        <message>
            <source>Equal gaps across</source>
            <translation>Écarts horizontaux égaux</translation>
        </message>
        <message>
            <source>Equal gaps down</source>
            <translation>Écarts verticaux égaux</translation>
        </message>
        <message>
            <source>Left by 1°</source>
            <translation>À gauche de 1°</translation>
        </message>
        <message>
            <source>Right by 1°</source>
            <translation>À droite de 1°</translation>
        </message>
        <message>
            <source>Left by 15°</source>
            <translation>À gauche de 15°</translation>
        </message>
        <message>
            <source>Right by 15°</source>
            <translation>À droite de 15°</translation>
        </message>
        <message>
            <source>Left by 90°</source>
            <translation>À gauche de 90°</translation>
        </message>
        <message>
            <source>Right by 90°</source>
            <translation>À droite de 90°</translation>
        </message>
        <message>
            <source>To the front</source>
            <translation>Au premier plan</translation>
        </message>
        <message>
            <source>One up</source>
            <translation>Avancer d’un rang</translation>
        </message>
        <message>
            <source>One down</source>
            <translation>Reculer d’un rang</translation>
        </message>
        <message>
            <source>To the back</source>
            <translation>À l’arrière-plan</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Grouper</translation>
        </message>
        <message>
            <source>Take out of the group</source>
            <translation>Sortir du groupe</translation>
        </message>
        <message>
            <source>Select the whole group</source>
            <translation>Sélectionner tout le groupe</translation>
        </message>
        <message>
            <source>Snap to points and edges</source>
            <translation>Aimanter aux points et aux bords</translation>
        </message>
        <message>
            <source>Shared boundaries move together</source>
            <translation>Les limites communes bougent ensemble</translation>
        </message>
        <message>
            <source>Brightness and contrast</source>
            <translation>Luminosité et contraste</translation>
        </message>
        <message>
            <source>Show the image plainly</source>
            <translation>Afficher l’image telle quelle</translation>
        </message>
        <message>
            <source>Overview map</source>
            <translation>Vue d’ensemble</translation>
        </message>
        <message>
            <source>Turn view left</source>
            <translation>Tourner la vue à gauche</translation>
        </message>
        <message>
            <source>Turn view right</source>
            <translation>Tourner la vue à droite</translation>
        </message>
        <message>
            <source>Mirror view</source>
            <translation>Refléter la vue</translation>
        </message>
        <message>
            <source>View upright again</source>
            <translation>Redresser la vue</translation>
        </message>
        <message>
            <source>Compare two images</source>
            <translation>Comparer deux images</translation>
        </message>
        <message>
            <source>Choose image to compare…</source>
            <translation>Choisir l’image à comparer…</translation>
        </message>
        <message>
            <source>Pages as items</source>
            <translation>Pages comme éléments</translation>
        </message>
        <message>
            <source>Encrypt this workspace…</source>
            <translation>Chiffrer cet espace de travail…</translation>
        </message>
        <message>
            <source>Change passphrase…</source>
            <translation>Changer la phrase secrète…</translation>
        </message>
        <message>
            <source>Decrypt this workspace…</source>
            <translation>Déchiffrer cet espace de travail…</translation>
        </message>
        <message>
            <source>Lock now</source>
            <translation>Verrouiller maintenant</translation>
        </message>
        <message>
            <source>Suggestions</source>
            <translation>Suggestions</translation>
        </message>
        <message>
            <source>Paste at the pointer</source>
            <translation>Coller sous le pointeur</translation>
        </message>
        <message>
            <source>Accept suggestion</source>
            <translation>Accepter la suggestion</translation>
        </message>
        <message>
            <source>Refuse suggestion</source>
            <translation>Refuser la suggestion</translation>
        </message>
        <message>
            <source>Next suggestion</source>
            <translation>Suggestion suivante</translation>
        </message>
        <message>
            <source>Previous suggestion</source>
            <translation>Suggestion précédente</translation>
        </message>
        <message>
            <source>Accept all listed suggestions</source>
            <translation>Accepter toutes les suggestions de la liste</translation>
        </message>
        <message>
            <source>Refuse all listed suggestions</source>
            <translation>Refuser toutes les suggestions de la liste</translation>
        </message>
    </context>
    <context>
        <name>AnswerTable</name>
        <message>
            <source>Answers</source>
            <translation>Réponses</translation>
        </message>
        <message>
            <source>{question} (differs)</source>
            <translation>{question} (diffère)</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Résultat</translation>
        </message>
    </context>
    <context>
        <name>Arrival</name>
        <message numerus="yes">
            <source>%Ln item(s) are yours</source>
            <translation>
                <numerusform>%Ln élément est à vous</numerusform>
                <numerusform>%Ln éléments sont à vous</numerusform>
            </translation>
        </message>
        <message>
            <source>Their files are being fetched; you can go on meanwhile.</source>
            <translation>Leurs fichiers arrivent ; vous pouvez continuer pendant ce temps.</translation>
        </message>
        <message>
            <source>Your work is here</source>
            <translation>Votre travail est là</translation>
        </message>
        <message>
            <source>You can go offline now: everything needed is on this computer.</source>
            <translation>Vous pouvez passer hors ligne : tout le nécessaire est sur cet ordinateur.</translation>
        </message>
        <message>
            <source>Start reviewing</source>
            <translation>Commencer la relecture</translation>
        </message>
        <message>
            <source>Start labelling</source>
            <translation>Commencer à étiqueter</translation>
        </message>
    </context>
    <context>
        <name>AttributeEditor</name>
        <message>
            <source>Attributes</source>
            <translation>Attributs</translation>
        </message>
        <message>
            <source>One value a line</source>
            <translation>Une valeur par ligne</translation>
        </message>
        <message>
            <source>Must be filled in before submitting</source>
            <translation>À remplir avant de soumettre</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Genre</translation>
        </message>
        <message>
            <source>Values</source>
            <translation>Valeurs</translation>
        </message>
        <message>
            <source>New attribute</source>
            <translation>Nouvel attribut</translation>
        </message>
        <message>
            <source>What a new region begins with</source>
            <translation>Ce par quoi commence une nouvelle région</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>Par défaut</translation>
        </message>
        <message>
            <source>none</source>
            <translation>aucune</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Oui</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Non</translation>
        </message>
    </context>
    <context>
        <name>AttributeForm</name>
        <message>
            <source>Text of the region</source>
            <translation>Texte de la région</translation>
        </message>
        <message>
            <source>What is written there</source>
            <translation>Ce qui y est écrit</translation>
        </message>
        <message>
            <source>Group of the region</source>
            <translation>Groupe de la région</translation>
        </message>
        <message>
            <source>none</source>
            <translation>aucun</translation>
        </message>
        <message>
            <source>Origin of the region</source>
            <translation>Origine de la région</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texte</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Groupe</translation>
        </message>
        <message>
            <source>Origin</source>
            <translation>Origine</translation>
        </message>
        <message>
            <source>by hand</source>
            <translation>à la main</translation>
        </message>
        <message>
            <source>suggestion, as it was</source>
            <translation>suggestion, telle quelle</translation>
        </message>
        <message>
            <source>suggestion, changed</source>
            <translation>suggestion, modifiée</translation>
        </message>
        <message>
            <source>import</source>
            <translation>import</translation>
        </message>
        <message>
            <source>different</source>
            <translation>différentes</translation>
        </message>
    </context>
    <context>
        <name>AttributeKind</name>
        <message>
            <source>One of several values</source>
            <translation>Une valeur parmi plusieurs</translation>
        </message>
        <message>
            <source>Yes or no</source>
            <translation>Oui ou non</translation>
        </message>
        <message>
            <source>A number</source>
            <translation>Un nombre</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texte</translation>
        </message>
    </context>
    <context>
        <name>BackupDialog</name>
        <message>
            <source>Back up your key</source>
            <translation>Sauvegarder votre clé</translation>
        </message>
        <message>
            <source>With the key file and its passphrase you can go on as the same person on another computer. Keep them apart: a USB stick for the file, paper for the passphrase.</source>
            <translation>Avec le fichier de clé et sa phrase secrète, vous pouvez continuer sous la même identité sur un autre ordinateur. Gardez-les séparés : une clé USB pour le fichier, du papier pour la phrase.</translation>
        </message>
        <message>
            <source>Save the key file…</source>
            <translation>Enregistrer le fichier de clé…</translation>
        </message>
        <message>
            <source>The passphrase is the one you kept when the key was made.</source>
            <translation>La phrase secrète est celle que vous avez notée à la création de la clé.</translation>
        </message>
        <message>
            <source>Show the passphrase</source>
            <translation>Afficher la phrase secrète</translation>
        </message>
        <message>
            <source>Save the key file</source>
            <translation>Enregistrer le fichier de clé</translation>
        </message>
        <message>
            <source>Key files</source>
            <translation>Fichiers de clé</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Enregistrement…</translation>
        </message>
        <message>
            <source>The passphrase is kept by this computer. You need it for the backup, too.</source>
            <translation>La phrase secrète est conservée par cet ordinateur. Il vous la faut aussi pour la sauvegarde.</translation>
        </message>
    </context>
    <context>
        <name>BarRow</name>
        <message>
            <source>{name}: {count}, {percent} %</source>
            <translation>{name} : {count}, {percent} %</translation>
        </message>
        <message>
            <source>Click to list these items</source>
            <translation>Cliquez pour lister ces éléments</translation>
        </message>
    </context>
    <context>
        <name>BeginDialog</name>
        <message>
            <source>Exam: {title}</source>
            <translation>Examen : {title}</translation>
        </message>
        <message>
            <source>Before you get work from this project, you label a few items whose right answers are known. The station grades them at once.</source>
            <translation>Avant de prendre du travail de ce projet, vous étiquetez quelques éléments dont les bonnes réponses sont connues. La station les note aussitôt.</translation>
        </message>
        <message>
            <source>Begin the exam</source>
            <translation>Commencer l’examen</translation>
        </message>
        <message>
            <source>There is no time limit: you can pause, close Caravan and go on later. Once the items are on this computer you need no network until you hand in. Opening the exam uses up an attempt.</source>
            <translation>Il n’y a pas de limite de temps : vous pouvez faire une pause, fermer Caravan et continuer plus tard. Une fois les éléments sur cet ordinateur, vous n’avez pas besoin de réseau avant de rendre. Ouvrir l’examen consomme un essai.</translation>
        </message>
        <message>
            <source>Asking the station…</source>
            <translation>Demande à la station…</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>Éléments</translation>
        </message>
        <message>
            <source>Needed to pass</source>
            <translation>Requis pour réussir</translation>
        </message>
        <message>
            <source>Attempts</source>
            <translation>Essais</translation>
        </message>
        <message>
            <source>{left} of {all} left</source>
            <translation>{left} restants sur {all}</translation>
        </message>
        <message>
            <source>Fetching the exam…</source>
            <translation>Réception de l’examen…</translation>
        </message>
        <message>
            <source>The exam is on this computer</source>
            <translation>L’examen est sur cet ordinateur</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
    </context>
    <context>
        <name>BrakeBar</name>
        <message>
            <source>Keep the work</source>
            <translation>Garder le travail</translation>
        </message>
        <message>
            <source>It stays open and can still be handed in; the station decides what it is worth.</source>
            <translation>Il reste ouvert et peut encore être remis ; la station décide de ce qu’il vaut.</translation>
        </message>
        <message>
            <source>Let it go</source>
            <translation>Le laisser partir</translation>
        </message>
        <message>
            <source>Nothing more is asked for it. Your labels stay on this computer.</source>
            <translation>Plus rien n’est demandé pour lui. Vos annotations restent sur cet ordinateur.</translation>
        </message>
        <message numerus="yes">
            <source>{station} wants to take back %Ln batch(es) of work at once. Nothing was removed.</source>
            <translation>
                <numerusform>{station} veut reprendre %Ln lot de travail d’un coup. Rien n’a été retiré.</numerusform>
                <numerusform>{station} veut reprendre %Ln lots de travail d’un coup. Rien n’a été retiré.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BrowserButton</name>
        <message>
            <source>Open in browser</source>
            <translation>Ouvrir dans le navigateur</translation>
        </message>
        <message>
            <source>Shows this overview in your browser for eight hours, or until you log out there. Nothing can be changed from it. If the station made its own certificate, the browser asks whether you trust it.</source>
            <translation>Montre cette vue d’ensemble dans votre navigateur pendant huit heures, ou jusqu’à ce que vous vous y déconnectiez. Rien ne peut y être changé. Si la station a fait elle-même son certificat, le navigateur demande si vous lui faites confiance.</translation>
        </message>
        <message>
            <source>No browser could be opened.</source>
            <translation>Aucun navigateur n’a pu être ouvert.</translation>
        </message>
    </context>
    <context>
        <name>CardFrame</name>
        <message numerus="yes">
            <source>I will be offline: keep it for %Ln day(s)</source>
            <translation>
                <numerusform>Je serai hors ligne : le garder %Ln jour</numerusform>
                <numerusform>Je serai hors ligne : le garder %Ln jours</numerusform>
            </translation>
        </message>
        <message>
            <source>Start labelling</source>
            <translation>Commencer à étiqueter</translation>
        </message>
        <message>
            <source>Get work</source>
            <translation>Prendre du travail</translation>
        </message>
        <message>
            <source>How many items</source>
            <translation>Nombre d’éléments</translation>
        </message>
        <message>
            <source> items</source>
            <translation> éléments</translation>
        </message>
        <message>
            <source>As what</source>
            <translation>En tant que</translation>
        </message>
        <message>
            <source>to label</source>
            <translation>à étiqueter</translation>
        </message>
        <message>
            <source>to review</source>
            <translation>à relire</translation>
        </message>
        <message>
            <source>Asking…</source>
            <translation>Demande…</translation>
        </message>
        <message>
            <source>Continue the exam</source>
            <translation>Continuer l’examen</translation>
        </message>
        <message>
            <source>Take the exam…</source>
            <translation>Passer l’examen…</translation>
        </message>
        <message>
            <source>Start reviewing</source>
            <translation>Commencer la relecture</translation>
        </message>
        <message>
            <source>{open} of {all} items are still to do</source>
            <translation>{open} éléments sur {all} restent à faire</translation>
        </message>
    </context>
    <context>
        <name>Carry</name>
        <message>
            <source>An invitation to {name}, with all that is needed to join it.</source>
            <translation>Une invitation à {name}, avec tout ce qu’il faut pour la rejoindre.</translation>
        </message>
        <message>
            <source>This one is on its way to the station: bring it there.</source>
            <translation>Celui-ci est en route vers la station : apportez-le-lui.</translation>
        </message>
        <message>
            <source>It is not for you: of another station or another person.</source>
            <translation>Il n’est pas pour vous : il vient d’une autre station ou est pour une autre personne.</translation>
        </message>
        <message>
            <source>From {name}, number {n}, {size}</source>
            <translation>De {name}, numéro {n}, {size}</translation>
        </message>
        <message>
            <source>Everything in it was here before; nothing was changed.</source>
            <translation>Tout ce qu’il contient était déjà là ; rien n’a changé.</translation>
        </message>
        <message>
            <source>your newest statement of rewards</source>
            <translation>votre relevé de gains le plus récent</translation>
        </message>
        <message>
            <source>From {name}: {what}.</source>
            <translation>De {name} : {what}.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln answer(s) to what you sent</source>
            <translation>
                <numerusform>%Ln réponse à vos envois</numerusform>
                <numerusform>%Ln réponses à vos envois</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln decision(s)</source>
            <translation>
                <numerusform>%Ln décision</numerusform>
                <numerusform>%Ln décisions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s)</source>
            <translation>
                <numerusform>%Ln fichier</numerusform>
                <numerusform>%Ln fichiers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s) were still missing.</source>
            <translation>
                <numerusform>%Ln fichier manquait encore.</numerusform>
                <numerusform>%Ln fichiers manquaient encore.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln item(s) of work</source>
            <translation>
                <numerusform>%Ln élément à traiter</numerusform>
                <numerusform>%Ln éléments à traiter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new item(s) to work on</source>
            <translation>
                <numerusform>%Ln nouvel élément à traiter</numerusform>
                <numerusform>%Ln nouveaux éléments à traiter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln record(s) delivered</source>
            <translation>
                <numerusform>%Ln enregistrement remis</numerusform>
                <numerusform>%Ln enregistrements remis</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln record(s) need your attention</source>
            <translation>
                <numerusform>%Ln enregistrement demande votre attention</numerusform>
                <numerusform>%Ln enregistrements demandent votre attention</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CarryDialog</name>
        <message>
            <source>Carry work without a network</source>
            <translation>Transporter le travail sans réseau</translation>
        </message>
        <message>
            <source>Write what waits into one file, bring it to the station on a stick, and take in here what it gives you back: receipts, new work, decisions and rewards. Doing it twice changes nothing.</source>
            <translation>Écrivez ce qui attend dans un seul fichier, apportez-le à la station sur une clé USB et intégrez ici ce qu’elle vous rend : reçus, nouveau travail, décisions et gains. Le faire deux fois ne change rien.</translation>
        </message>
        <message>
            <source>Take it in</source>
            <translation>Intégrer</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Station</source>
            <translation>Station</translation>
        </message>
        <message>
            <source>Ask for work of</source>
            <translation>Demander du travail de</translation>
        </message>
        <message>
            <source> items</source>
            <translation> éléments</translation>
        </message>
        <message>
            <source>How many items</source>
            <translation>Nombre d’éléments</translation>
        </message>
        <message>
            <source>Ask for work:</source>
            <translation>Demander du travail :</translation>
        </message>
        <message>
            <source>Save a bundle…</source>
            <translation>Enregistrer un paquet…</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>Emporter</translation>
        </message>
        <message>
            <source>Bring in</source>
            <translation>Rapporter</translation>
        </message>
        <message numerus="yes">
            <source>%Ln record(s) wait to be carried.</source>
            <translation>
                <numerusform>%Ln enregistrement attend d’être transporté.</numerusform>
                <numerusform>%Ln enregistrements attendent d’être transportés.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing is waiting.</source>
            <translation>Rien n’attend.</translation>
        </message>
        <message>
            <source>{name} does not know you yet: it lets you in with the next bundle.</source>
            <translation>{name} ne vous connaît pas encore : elle vous admettra avec le prochain paquet.</translation>
        </message>
        <message>
            <source>nothing new</source>
            <translation>rien de nouveau</translation>
        </message>
        <message>
            <source>Where to: the stick, for instance</source>
            <translation>Où l’enregistrer : la clé USB, par exemple</translation>
        </message>
        <message>
            <source>Writing the bundle…</source>
            <translation>Écriture du paquet…</translation>
        </message>
        <message>
            <source>Saved as {name}. Everything in it stays here as well until its receipt is back.</source>
            <translation>Enregistré sous {name}. Tout ce qu’il contient reste aussi ici jusqu’au retour de son reçu.</translation>
        </message>
        <message>
            <source>Choose the bundle</source>
            <translation>Choisir le paquet</translation>
        </message>
        <message>
            <source>Bundles</source>
            <translation>Paquets</translation>
        </message>
        <message>
            <source>Looking into {name}…</source>
            <translation>Examen de {name}…</translation>
        </message>
        <message>
            <source>Join…</source>
            <translation>Rejoindre…</translation>
        </message>
        <message>
            <source>Drop the bundle that came back here, or choose it.</source>
            <translation>Déposez le paquet revenu ici, ou choisissez-le.</translation>
        </message>
        <message>
            <source>Taking it in…</source>
            <translation>Intégration…</translation>
        </message>
        <message>
            <source>Drop another bundle here, or choose it.</source>
            <translation>Déposez un autre paquet ici, ou choisissez-le.</translation>
        </message>
    </context>
    <context>
        <name>ChangeDialog</name>
        <message>
            <source>Change the passphrase</source>
            <translation>Changer la phrase secrète</translation>
        </message>
        <message>
            <source>Copies of the workspace that were made before still open with the old one.</source>
            <translation>Les copies de l’espace de travail faites auparavant s’ouvrent encore avec l’ancienne.</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Changer</translation>
        </message>
        <message>
            <source>Passphrase until now</source>
            <translation>Phrase secrète actuelle</translation>
        </message>
        <message>
            <source>If it is forgotten, nobody can ever open this workspace again.</source>
            <translation>Si elle est oubliée, plus personne ne pourra jamais ouvrir cet espace de travail.</translation>
        </message>
        <message>
            <source>Changing the passphrase…</source>
            <translation>Changement de la phrase secrète…</translation>
        </message>
    </context>
    <context>
        <name>ChangedBanner</name>
        <message>
            <source>Keep the labels</source>
            <translation>Garder les étiquettes</translation>
        </message>
        <message>
            <source>The labels fit: go on with the file as it is now</source>
            <translation>Les étiquettes conviennent : continuer avec le fichier tel qu’il est</translation>
        </message>
        <message>
            <source>Show all such items</source>
            <translation>Afficher tous ces éléments</translation>
        </message>
        <message>
            <source>“{name}” has changed since you labelled it. Look whether the labels still fit.</source>
            <translation>« {name} » a changé depuis que vous l’avez étiqueté. Vérifiez si les étiquettes conviennent encore.</translation>
        </message>
    </context>
    <context>
        <name>ChartCard</name>
        <message>
            <source>Show all {count}</source>
            <translation>Tout afficher ({count})</translation>
        </message>
    </context>
    <context>
        <name>ClaimDialog</name>
        <message>
            <source>Claim your rewards</source>
            <translation>Réclamer vos gains</translation>
        </message>
        <message>
            <source>Claim</source>
            <translation>Réclamer</translation>
        </message>
        <message>
            <source>Checking the proof against your own rewards and the contract…</source>
            <translation>Vérification de la preuve avec vos propres gains et le contrat…</translation>
        </message>
        <message>
            <source>Asking the station…</source>
            <translation>Demande à la station…</translation>
        </message>
        <message>
            <source>You will receive</source>
            <translation>Vous recevrez</translation>
        </message>
        <message>
            <source>Proof checked against your own rewards and the contract.</source>
            <translation>Preuve vérifiée avec vos propres gains et le contrat.</translation>
        </message>
        <message>
            <source>You need no gas: the station sends it and pays the fee.</source>
            <translation>Pas besoin de frais de réseau (gas) : la station envoie la demande et paie les frais.</translation>
        </message>
        <message>
            <source>The tokens live on the station's own chain, seen through {host}.</source>
            <translation>Les jetons vivent sur la chaîne de la station, vue par {host}.</translation>
        </message>
        <message>
            <source>Send it yourself…</source>
            <translation>L’envoyer vous-même…</translation>
        </message>
        <message>
            <source>Sign with the key of this computer and pay the fee; the station is not needed.</source>
            <translation>Signer avec la clé de cet ordinateur et payer les frais ; la station n’est pas nécessaire.</translation>
        </message>
        <message>
            <source>Save for another wallet…</source>
            <translation>Enregistrer pour un autre portefeuille…</translation>
        </message>
        <message>
            <source>The unsigned transaction and its proofs as a file: any wallet can send it.</source>
            <translation>La transaction non signée et ses preuves dans un fichier : tout portefeuille peut l’envoyer.</translation>
        </message>
        <message>
            <source>Save for another wallet</source>
            <translation>Enregistrer pour un autre portefeuille</translation>
        </message>
        <message>
            <source>Saved as {name}. Whoever sends it, only your address is paid.</source>
            <translation>Enregistré sous {name}. Qui que ce soit qui l’envoie, seule votre adresse est payée.</translation>
        </message>
        <message>
            <source>to the key of this computer, {address}</source>
            <translation>à la clé de cet ordinateur, {address}</translation>
        </message>
        <message>
            <source>to your payout address, {address}</source>
            <translation>à votre adresse de paiement, {address}</translation>
        </message>
        <message>
            <source>Show the whole address</source>
            <translation>Afficher l’adresse entière</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>Vérifier de nouveau</translation>
        </message>
        <message>
            <source>The station is asked again by itself.</source>
            <translation>La station sera réinterrogée automatiquement.</translation>
        </message>
        <message>
            <source>Your claim is on its way</source>
            <translation>Votre demande est en route</translation>
        </message>
        <message>
            <source>You can close this window; it goes on by itself.</source>
            <translation>Vous pouvez fermer cette fenêtre ; cela continue tout seul.</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>Payé</translation>
        </message>
        <message>
            <source>Paid already</source>
            <translation>Déjà payé</translation>
        </message>
        <message>
            <source>The contract says that this was paid before.</source>
            <translation>Le contrat dit que cela a déjà été payé.</translation>
        </message>
        <message>
            <source>This claim did not go through</source>
            <translation>Cette demande n’a pas abouti</translation>
        </message>
        <message>
            <source>Your rewards stay yours; you can claim them again.</source>
            <translation>Vos gains restent à vous ; vous pouvez les réclamer de nouveau.</translation>
        </message>
        <message>
            <source>The payment is confirmed on the chain.</source>
            <translation>Le paiement est confirmé sur la chaîne.</translation>
        </message>
        <message>
            <source>{amounts} are yours. The payment is confirmed on the chain.</source>
            <translation>{amounts} sont à vous. Le paiement est confirmé sur la chaîne.</translation>
        </message>
        <message>
            <source>Show the transaction</source>
            <translation>Afficher la transaction</translation>
        </message>
    </context>
    <context>
        <name>CommandPalette</name>
        <message>
            <source>Command palette</source>
            <translation>Palette de commandes</translation>
        </message>
        <message>
            <source>Type what you want to do</source>
            <translation>Tapez ce que vous voulez faire</translation>
        </message>
        <message>
            <source>Search all commands</source>
            <translation>Chercher parmi toutes les commandes</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Commandes</translation>
        </message>
        <message>
            <source>Nothing is called that.</source>
            <translation>Rien ne porte ce nom.</translation>
        </message>
    </context>
    <context>
        <name>CompareControl</name>
        <message>
            <source>Loading…</source>
            <translation>Chargement…</translation>
        </message>
        <message>
            <source>There is no other item to compare with.</source>
            <translation>Il n’y a pas d’autre élément à comparer.</translation>
        </message>
        <message>
            <source>This image could not be opened.</source>
            <translation>Cette image n’a pas pu être ouverte.</translation>
        </message>
    </context>
    <context>
        <name>ComparePane</name>
        <message>
            <source>Image to compare</source>
            <translation>Image à comparer</translation>
        </message>
        <message>
            <source>Choose another image</source>
            <translation>Choisir une autre image</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Chargement…</translation>
        </message>
    </context>
    <context>
        <name>Comparing</name>
        <message>
            <source>{name} (reduced; open it once for full detail)</source>
            <translation>{name} (réduite ; ouvrez-la une fois pour tous les détails)</translation>
        </message>
    </context>
    <context>
        <name>Comparison</name>
        <message numerus="yes">
            <source>%Ln region(s)</source>
            <translation>
                <numerusform>%Ln région</numerusform>
                <numerusform>%Ln régions</numerusform>
            </translation>
        </message>
        <message>
            <source>Start from nothing</source>
            <translation>Partir de rien</translation>
        </message>
        <message>
            <source>Start from {letter}</source>
            <translation>Partir de {letter}</translation>
        </message>
        <message>
            <source>from {letter}</source>
            <translation>de {letter}</translation>
        </message>
        <message>
            <source>Take {letter}'s version</source>
            <translation>Prendre la version de {letter}</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Enregistré</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Enregistrement…</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>Pas enregistré</translation>
        </message>
    </context>
    <context>
        <name>ControlItems</name>
        <message>
            <source>Control items</source>
            <translation>Éléments de contrôle</translation>
        </message>
        <message>
            <source>Withdraw…</source>
            <translation>Retirer…</translation>
        </message>
        <message>
            <source>Take it out of use; work it judged goes to reviewers</source>
            <translation>Ne plus l’utiliser ; le travail qu’il a jugé va aux relecteurs</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>Élément</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Right answers (95 % interval)</source>
            <translation>Réponses justes (intervalle à 95 %)</translation>
        </message>
        <message>
            <source>Of good annotators (95 % interval)</source>
            <translation>Bons annotateurs (intervalle à 95 %)</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>retiré</translation>
        </message>
        <message>
            <source>in use</source>
            <translation>utilisé</translation>
        </message>
        <message>
            <source>in use, under another id</source>
            <translation>utilisé, sous un autre identifiant</translation>
        </message>
    </context>
    <context>
        <name>ConversionDialog</name>
        <message>
            <source>Your last edits could not be saved, so nothing was begun.</source>
            <translation>Vos dernières modifications n’ont pas pu être enregistrées ; rien n’a été commencé.</translation>
        </message>
        <message>
            <source>Stopping… The workspace stays as it was.</source>
            <translation>Arrêt… L’espace de travail reste comme il était.</translation>
        </message>
    </context>
    <context>
        <name>Decision</name>
        <message>
            <source>Accepted</source>
            <translation>Accepté</translation>
        </message>
        <message>
            <source>Accepted with corrections</source>
            <translation>Accepté avec corrections</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>Refusé</translation>
        </message>
        <message>
            <source>Returned to you</source>
            <translation>Retourné</translation>
        </message>
        <message>
            <source>Disputed, waiting for a second reviewer.</source>
            <translation>Contesté, en attente d’un second relecteur.</translation>
        </message>
        <message>
            <source>Disputed: a second reviewer came to the same decision.</source>
            <translation>Contesté : un second relecteur est arrivé à la même décision.</translation>
        </message>
        <message>
            <source>Disputed with success: the decision was changed.</source>
            <translation>Contesté avec succès : la décision a été changée.</translation>
        </message>
        <message>
            <source>A reviewer corrected your work; both versions are below.</source>
            <translation>Un relecteur a corrigé votre travail ; les deux versions sont ci-dessous.</translation>
        </message>
        <message>
            <source>Your signed answer is kept as it is.</source>
            <translation>Votre réponse signée est conservée telle quelle.</translation>
        </message>
        <message>
            <source>Correct it and submit it again.</source>
            <translation>Corrigez-le et soumettez-le de nouveau.</translation>
        </message>
        <message>
            <source>Nothing is paid for this submission.</source>
            <translation>Rien n’est payé pour cette soumission.</translation>
        </message>
        <message>
            <source>What it pays appears here as soon as the station says so.</source>
            <translation>Ce que cela rapporte apparaît ici dès que la station le dit.</translation>
        </message>
    </context>
    <context>
        <name>DecisionBanner</name>
        <message>
            <source>Decision</source>
            <translation>Décision</translation>
        </message>
        <message>
            <source>Dispute…</source>
            <translation>Contester…</translation>
        </message>
        <message>
            <source>Got it</source>
            <translation>Compris</translation>
        </message>
        <message>
            <source>Correct it</source>
            <translation>Le corriger</translation>
        </message>
        <message>
            <source>Why the decision is wrong</source>
            <translation>Pourquoi la décision est erronée</translation>
        </message>
        <message>
            <source>Say why the decision is wrong. A second reviewer, who did not vote, reads it.</source>
            <translation>Dites pourquoi la décision est erronée. Un second relecteur, qui n’a pas voté, vous lira.</translation>
        </message>
        <message>
            <source>Sign and send the dispute</source>
            <translation>Signer et envoyer la contestation</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>“{comment}”</source>
            <translation>« {comment} »</translation>
        </message>
        <message>
            <source>From the guideline: {title}</source>
            <translation>Extrait de la consigne : {title}</translation>
        </message>
        <message>
            <source>The time to object may have ended on {day}.</source>
            <translation>Le délai pour contester a peut-être pris fin le {day}.</translation>
        </message>
        <message>
            <source>You can object until {day}.</source>
            <translation>Vous pouvez contester jusqu’au {day}.</translation>
        </message>
    </context>
    <context>
        <name>DecisionFrame</name>
        <message>
            <source>Your answer</source>
            <translation>Votre réponse</translation>
        </message>
        <message>
            <source>Previous change</source>
            <translation>Changement précédent</translation>
        </message>
        <message>
            <source>Next change</source>
            <translation>Changement suivant</translation>
        </message>
        <message>
            <source>The item itself cannot be shown</source>
            <translation>L’élément lui-même ne peut pas être affiché</translation>
        </message>
        <message>
            <source>You</source>
            <translation>Vous</translation>
        </message>
        <message>
            <source>Reviewer</source>
            <translation>Relecteur</translation>
        </message>
        <message>
            <source>Change {number} of {total}: {title} · {detail}</source>
            <translation>Changement {number} sur {total} : {title} · {detail}</translation>
        </message>
        <message numerus="yes">
            <source>The reviewer changed %Ln thing(s)</source>
            <translation>
                <numerusform>Le relecteur a changé %Ln chose</numerusform>
                <numerusform>Le relecteur a changé %Ln choses</numerusform>
            </translation>
        </message>
        <message>
            <source>The reviewer's version</source>
            <translation>La version du relecteur</translation>
        </message>
        <message>
            <source>Your dispute is signed and will be sent.</source>
            <translation>Votre contestation est signée et sera envoyée.</translation>
        </message>
    </context>
    <context>
        <name>DecisionPage</name>
        <message>
            <source>Decisions</source>
            <translation>Décisions</translation>
        </message>
        <message>
            <source>No decisions yet</source>
            <translation>Pas encore de décisions</translation>
        </message>
        <message>
            <source>When your work for a station was reviewed, what was decided and why appears here.</source>
            <translation>Quand votre travail pour une station a été relu, ce qui a été décidé et pourquoi apparaît ici.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln new</source>
            <translation>
                <numerusform>%Ln nouveau</numerusform>
                <numerusform>%Ln nouveaux</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing new</source>
            <translation>Rien de nouveau</translation>
        </message>
    </context>
    <context>
        <name>DecryptDialog</name>
        <message>
            <source>Decrypt this workspace</source>
            <translation>Déchiffrer cet espace de travail</translation>
        </message>
        <message>
            <source>Afterwards everything in it can be read without a passphrase, by whoever can read its folder.</source>
            <translation>Ensuite, tout ce qu’il contient pourra être lu sans phrase secrète par quiconque peut lire son dossier.</translation>
        </message>
        <message>
            <source>Decrypt</source>
            <translation>Déchiffrer</translation>
        </message>
        <message>
            <source>Passphrase of this workspace</source>
            <translation>Phrase secrète de cet espace de travail</translation>
        </message>
        <message>
            <source>Decrypting…</source>
            <translation>Déchiffrement…</translation>
        </message>
    </context>
    <context>
        <name>Delivery</name>
        <message>
            <source>Tried again {when}.</source>
            <translation>Nouvel essai {when}.</translation>
        </message>
        <message>
            <source>Waits for your key</source>
            <translation>Attend votre clé</translation>
        </message>
        <message>
            <source>Ready to send</source>
            <translation>Prêt à partir</translation>
        </message>
        <message>
            <source>Being sent</source>
            <translation>En cours d’envoi</translation>
        </message>
        <message>
            <source>Delivered</source>
            <translation>Remis</translation>
        </message>
        <message>
            <source>Waits for you to sign in</source>
            <translation>Attend votre connexion</translation>
        </message>
        <message>
            <source>Needs your attention</source>
            <translation>Demande votre attention</translation>
        </message>
        <message>
            <source>Discarded</source>
            <translation>Écarté</translation>
        </message>
        <message>
            <source>Submission</source>
            <translation>Soumission</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Relecture</translation>
        </message>
        <message>
            <source>Objection</source>
            <translation>Objection</translation>
        </message>
        <message>
            <source>Payout address</source>
            <translation>Adresse de paiement</translation>
        </message>
        <message numerus="yes">
            <source>in %Ln second(s)</source>
            <translation>
                <numerusform>dans %Ln seconde</numerusform>
                <numerusform>dans %Ln secondes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>This computer's clock is %Ln minute(s) behind the station's.</source>
            <translation>
                <numerusform>L’horloge de cet ordinateur retarde de %Ln minute sur celle de la station.</numerusform>
                <numerusform>L’horloge de cet ordinateur retarde de %Ln minutes sur celle de la station.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>This computer's clock is %Ln minute(s) ahead of the station's.</source>
            <translation>
                <numerusform>L’horloge de cet ordinateur avance de %Ln minute sur celle de la station.</numerusform>
                <numerusform>L’horloge de cet ordinateur avance de %Ln minutes sur celle de la station.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %Ln day(s)</source>
            <translation>
                <numerusform>dans %Ln jour</numerusform>
                <numerusform>dans %Ln jours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %Ln hour(s)</source>
            <translation>
                <numerusform>dans %Ln heure</numerusform>
                <numerusform>dans %Ln heures</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %Ln minute(s)</source>
            <translation>
                <numerusform>dans %Ln minute</numerusform>
                <numerusform>dans %Ln minutes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Demo</name>
        <message>
            <source>The demo is not part of this installation.</source>
            <translation>La démo ne fait pas partie de cette installation.</translation>
        </message>
        <message>
            <source>The demo is starting</source>
            <translation>La démo démarre</translation>
        </message>
        <message>
            <source>It opens in a window of its own in a few seconds.</source>
            <translation>Elle s’ouvre dans sa propre fenêtre dans quelques secondes.</translation>
        </message>
        <message>
            <source>The demo could not be started.</source>
            <translation>La démo n’a pas pu démarrer.</translation>
        </message>
    </context>
    <context>
        <name>DetailBadge</name>
        <message>
            <source>Preparing full detail… {percent} %</source>
            <translation>Préparation de tous les détails… {percent} %</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>This picture is shown reduced.</source>
            <translation>Cette image est affichée réduite.</translation>
        </message>
        <message>
            <source>Show full detail</source>
            <translation>Afficher tous les détails</translation>
        </message>
    </context>
    <context>
        <name>DifferenceList</name>
        <message>
            <source>Differences</source>
            <translation>Différences</translation>
        </message>
    </context>
    <context>
        <name>DiscardDialog</name>
        <message>
            <source>The item opens again: you can correct it and submit it anew.</source>
            <translation>L’élément s’ouvre de nouveau : vous pouvez le corriger et le soumettre encore.</translation>
        </message>
        <message>
            <source>The work opens again: you can give another verdict.</source>
            <translation>Le travail s’ouvre de nouveau : vous pouvez donner un autre verdict.</translation>
        </message>
        <message>
            <source>You can object once more.</source>
            <translation>Vous pouvez faire objection encore une fois.</translation>
        </message>
        <message>
            <source>Discard this record?</source>
            <translation>Écarter cet enregistrement ?</translation>
        </message>
        <message>
            <source>It is not sent any more. What you signed is kept and stays listed under “Discarded”.</source>
            <translation>Il n’est plus envoyé. Ce que vous avez signé est gardé et reste listé sous « Écarté ».</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Écarter</translation>
        </message>
        <message>
            <source>The station said: {reason}</source>
            <translation>La station a dit : {reason}</translation>
        </message>
        <message>
            <source>Why you discard it</source>
            <translation>Pourquoi vous l’écartez</translation>
        </message>
        <message>
            <source>Discarding…</source>
            <translation>Mise à l’écart…</translation>
        </message>
    </context>
    <context>
        <name>DisplayPanel</name>
        <message>
            <source>How the image is seen</source>
            <translation>Comment l’image est vue</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Fenêtre</translation>
        </message>
        <message>
            <source>Black</source>
            <translation>Noir</translation>
        </message>
        <message>
            <source>White</source>
            <translation>Blanc</translation>
        </message>
        <message>
            <source>Black – white</source>
            <translation>Noir – blanc</translation>
        </message>
        <message>
            <source>Brightness</source>
            <translation>Luminosité</translation>
        </message>
        <message>
            <source>Contrast</source>
            <translation>Contraste</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Canal</translation>
        </message>
        <message>
            <source>Inverted</source>
            <translation>Inversé</translation>
        </message>
        <message>
            <source>Turn</source>
            <translation>Tourner</translation>
        </message>
        <message>
            <source>Only what you see changes; labels and files stay as they are.</source>
            <translation>Seul ce que vous voyez change ; étiquettes et fichiers restent tels quels.</translation>
        </message>
        <message>
            <source>Display</source>
            <translation>Affichage</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>Réinitialiser</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Gamma</source>
            <translation>Gamma</translation>
        </message>
        <message>
            <source>As stored</source>
            <translation>Telle quelle</translation>
        </message>
        <message>
            <source>Its own range</source>
            <translation>Sa propre plage</translation>
        </message>
        <message>
            <source>{low} % to {high} %</source>
            <translation>{low} % à {high} %</translation>
        </message>
        <message>
            <source>Chosen by hand</source>
            <translation>Choisie à la main</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Tous</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>Rouge</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Vert</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>Bleu</translation>
        </message>
        <message>
            <source>Transparency</source>
            <translation>Transparence</translation>
        </message>
    </context>
    <context>
        <name>DistributeDialog</name>
        <message>
            <source>Fill the contract from the publisher's own tokens where it holds too little</source>
            <translation>Alimenter le contrat avec les jetons de l’éditeur là où il en contient trop peu</translation>
        </message>
        <message>
            <source>It was paid out: mark the lines as paid</source>
            <translation>C’est versé : marquer les lignes comme payées</translation>
        </message>
        <message>
            <source>I have made sure that everybody has sent their work again</source>
            <translation>Je me suis assuré que chacun a renvoyé son travail</translation>
        </message>
        <message>
            <source>Work whose waiting time is over becomes payable. Everybody gets a signed statement; the payment itself is yours to make.</source>
            <translation>Le travail dont le délai d’attente est écoulé devient payable. Chacun reçoit un relevé signé ; le paiement lui-même est à votre charge.</translation>
        </message>
        <message>
            <source>What everybody has earned so far is signed and published on the chain. It can be claimed after the delay of the contract, and what is claimable is never taken back.</source>
            <translation>Ce que chacun a gagné jusqu’ici est signé et publié sur la chaîne. On peut le réclamer après le délai du contrat, et ce qui est réclamable n’est jamais repris.</translation>
        </message>
        <message>
            <source>Distribute now?</source>
            <translation>Distribuer maintenant ?</translation>
        </message>
        <message>
            <source>Distribute</source>
            <translation>Distribuer</translation>
        </message>
        <message>
            <source>Publishing…</source>
            <translation>Publication…</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>Distribution {n} is signed and published.</source>
            <translation>La distribution {n} est signée et publiée.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln line(s) were settled. Everybody sees it in their statement.</source>
            <translation>
                <numerusform>%Ln ligne a été réglée. Chacun le voit dans son relevé.</numerusform>
                <numerusform>%Ln lignes ont été réglées. Chacun le voit dans son relevé.</numerusform>
            </translation>
        </message>
        <message>
            <source>There is nothing new to pay.</source>
            <translation>Il n’y a rien de nouveau à payer.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>{held} held back or waiting, {payable} payable already</source>
            <translation>{held} retenus ou en attente, {payable} déjà payables</translation>
        </message>
        <message>
            <source>Nothing was earned yet.</source>
            <translation>Rien n’a encore été gagné.</translation>
        </message>
    </context>
    <context>
        <name>DropArea</name>
        <message>
            <source>Drop a bundle here</source>
            <translation>Déposez un paquet ici</translation>
        </message>
        <message>
            <source>Drop the bundle that came back here, or choose it.</source>
            <translation>Déposez le paquet revenu ici, ou choisissez-le.</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Choisir…</translation>
        </message>
    </context>
    <context>
        <name>EarningsChart</name>
        <message>
            <source>{total} in the last {n} days</source>
            <translation>{total} ces {n} derniers jours</translation>
        </message>
        <message>
            <source>{total} in the last {n} weeks</source>
            <translation>{total} ces {n} dernières semaines</translation>
        </message>
        <message>
            <source>most on {day}: {amount}</source>
            <translation>le plus le {day} : {amount}</translation>
        </message>
        <message>
            <source>most in the week from {day}: {amount}</source>
            <translation>le plus la semaine du {day} : {amount}</translation>
        </message>
    </context>
    <context>
        <name>EditControl</name>
        <message>
            <source>{what}: on</source>
            <translation>{what} : activé</translation>
        </message>
        <message>
            <source>{what}: off</source>
            <translation>{what} : désactivé</translation>
        </message>
        <message numerus="yes">
            <source>%Ln region(s) copied</source>
            <translation>
                <numerusform>%Ln région copiée</numerusform>
                <numerusform>%Ln régions copiées</numerusform>
            </translation>
        </message>
        <message>
            <source>This is the first item.</source>
            <translation>C’est le premier élément.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln region(s) taken over</source>
            <translation>
                <numerusform>%Ln région reprise</numerusform>
                <numerusform>%Ln régions reprises</numerusform>
            </translation>
        </message>
        <message>
            <source>There is nothing in “{name}” that is not here already.</source>
            <translation>Il n’y a rien dans « {name} » qui ne soit déjà ici.</translation>
        </message>
    </context>
    <context>
        <name>Editing</name>
        <message>
            <source>None of the selected regions is in a group.</source>
            <translation>Aucune des régions sélectionnées n’est dans un groupe.</translation>
        </message>
        <message>
            <source>More than {most} regions are not merged at once.</source>
            <translation>On ne fusionne pas plus de {most} régions à la fois.</translation>
        </message>
        <message numerus="yes">
            <source>They lie apart: %Ln regions with one label, in one group.</source>
            <translation>
                <numerusform>Elles sont séparées : %Ln région, avec une étiquette, dans un groupe.</numerusform>
                <numerusform>Elles sont séparées : %Ln régions avec une étiquette, dans un groupe.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing would be left of it: the others cover it whole.</source>
            <translation>Il n’en resterait rien : les autres la couvrent entièrement.</translation>
        </message>
        <message>
            <source>The others do not overlap it.</source>
            <translation>Les autres ne la chevauchent pas.</translation>
        </message>
        <message>
            <source>There is no other region under it that could have a hole.</source>
            <translation>Il n’y a sous elle aucune autre région qui puisse avoir un trou.</translation>
        </message>
        <message>
            <source>Lost: {what}. Undo brings it back.</source>
            <translation>Perdu : {what}. Annuler le ramène.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln region(s) cannot be turned into this and stayed as they are.</source>
            <translation>
                <numerusform>%Ln région ne peut pas être ainsi transformée et reste telle quelle.</numerusform>
                <numerusform>%Ln régions ne peuvent pas être ainsi transformées et restent telles quelles.</numerusform>
            </translation>
        </message>
        <message>
            <source>Tolerance in pixels</source>
            <translation>Tolérance en pixels</translation>
        </message>
        <message>
            <source>Rounds of smoothing</source>
            <translation>Passes de lissage</translation>
        </message>
        <message>
            <source>Masks turn by 90° only.</source>
            <translation>Les masques ne tournent que de 90°.</translation>
        </message>
        <message>
            <source>Only up to {most} regions move one up or down at once.</source>
            <translation>Au plus {most} régions à la fois avancent ou reculent d’un rang.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln region(s) are one group now.</source>
            <translation>
                <numerusform>%Ln région forme maintenant un groupe.</numerusform>
                <numerusform>%Ln régions forment maintenant un groupe.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Select %Ln or more regions first (Shift-click adds one).</source>
            <translation>
                <numerusform>Sélectionnez d’abord au moins %Ln région (Maj-clic en ajoute une).</numerusform>
                <numerusform>Sélectionnez d’abord au moins %Ln régions (Maj-clic en ajoute une).</numerusform>
            </translation>
        </message>
        <message>
            <source>Select a region that covers an area first.</source>
            <translation>Sélectionnez d’abord une région qui couvre une surface.</translation>
        </message>
        <message>
            <source>Select two or more regions that cover an area (Shift-click adds one).</source>
            <translation>Sélectionnez au moins deux régions qui couvrent une surface (Maj-clic en ajoute une).</translation>
        </message>
        <message>
            <source>Select polygons or lines first: other shapes have no free points.</source>
            <translation>Sélectionnez d’abord des polygones ou des lignes : les autres formes n’ont pas de points libres.</translation>
        </message>
    </context>
    <context>
        <name>EncodingChoice</name>
        <message>
            <source>Unicode (UTF-8)</source>
            <translation>Unicode (UTF-8)</translation>
        </message>
        <message>
            <source>Western (Windows-1252)</source>
            <translation>Occidental (Windows-1252)</translation>
        </message>
        <message>
            <source>Central European (Windows-1250)</source>
            <translation>Europe centrale (Windows-1250)</translation>
        </message>
        <message>
            <source>Cyrillic (Windows-1251)</source>
            <translation>Cyrillique (Windows-1251)</translation>
        </message>
        <message>
            <source>Cyrillic (KOI8-R)</source>
            <translation>Cyrillique (KOI8-R)</translation>
        </message>
        <message>
            <source>Greek (Windows-1253)</source>
            <translation>Grec (Windows-1253)</translation>
        </message>
        <message>
            <source>Turkish (Windows-1254)</source>
            <translation>Turc (Windows-1254)</translation>
        </message>
        <message>
            <source>Hebrew (Windows-1255)</source>
            <translation>Hébreu (Windows-1255)</translation>
        </message>
        <message>
            <source>Arabic (Windows-1256)</source>
            <translation>Arabe (Windows-1256)</translation>
        </message>
        <message>
            <source>Japanese (Shift JIS)</source>
            <translation>Japonais (Shift JIS)</translation>
        </message>
        <message>
            <source>Japanese (EUC-JP)</source>
            <translation>Japonais (EUC-JP)</translation>
        </message>
        <message>
            <source>Chinese (GB 18030)</source>
            <translation>Chinois (GB 18030)</translation>
        </message>
        <message>
            <source>Chinese (Big5)</source>
            <translation>Chinois (Big5)</translation>
        </message>
        <message>
            <source>Korean (Windows-949)</source>
            <translation>Coréen (Windows-949)</translation>
        </message>
        <message>
            <source>How the letters are written down</source>
            <translation>Codage des caractères</translation>
        </message>
        <message>
            <source>Take the labels off first: they would lie on other letters.</source>
            <translation>Retirez d’abord les étiquettes : elles tomberaient sur d’autres lettres.</translation>
        </message>
    </context>
    <context>
        <name>EncryptDialog</name>
        <message>
            <source>Encrypt this workspace</source>
            <translation>Chiffrer cet espace de travail</translation>
        </message>
        <message>
            <source>Labels, texts, submissions, their backups and everything that came from stations can then be read with the passphrase only. You are asked for it when the workspace is opened.</source>
            <translation>Les étiquettes, les textes, les envois, leurs sauvegardes et tout ce qui vient des stations ne pourront plus être lus qu’avec la phrase secrète. Elle vous est demandée à l’ouverture de l’espace de travail.</translation>
        </message>
        <message>
            <source>Encrypt</source>
            <translation>Chiffrer</translation>
        </message>
        <message>
            <source>If the passphrase is forgotten, nobody can ever open this workspace again: not you, not us.</source>
            <translation>Si la phrase secrète est oubliée, plus personne ne pourra jamais ouvrir cet espace de travail : ni vous, ni nous.</translation>
        </message>
        <message>
            <source>I have kept the passphrase</source>
            <translation>J’ai conservé la phrase secrète</translation>
        </message>
        <message>
            <source>Let this computer open it by itself</source>
            <translation>Laisser cet ordinateur l’ouvrir tout seul</translation>
        </message>
        <message>
            <source>Whoever uses your account of this computer can then open it, too.</source>
            <translation>Quiconque utilise votre compte sur cet ordinateur pourra alors l’ouvrir aussi.</translation>
        </message>
        <message>
            <source>Not covered: files in your own folders, the list of recent workspaces, log files, and how many files there are and how large. While the workspace is open, opened copies and previews are kept in memory where the system offers that, else in its folder until it is closed. Old copies, and what was deleted from the disk just now, may be found by experts until it is written over.</source>
            <translation>Non couverts : les fichiers de vos propres dossiers, la liste des espaces récents, les journaux, ainsi que le nombre et la taille des fichiers. Tant que l’espace de travail est ouvert, les copies ouvertes et les aperçus sont gardés en mémoire là où le système le permet, sinon dans son dossier jusqu’à la fermeture. Les anciennes copies, et ce qui vient d’être effacé du disque, peuvent être retrouvés par des experts tant que cela n’a pas été écrasé.</translation>
        </message>
        <message>
            <source>Encrypting…</source>
            <translation>Chiffrement…</translation>
        </message>
    </context>
    <context>
        <name>EntryList</name>
        <message>
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Ajouter</translation>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>Something went wrong</source>
            <translation>Un problème est survenu</translation>
        </message>
        <message>
            <source>Caravan met an error it did not expect.</source>
            <translation>Caravan a rencontré une erreur imprévue.</translation>
        </message>
        <message>
            <source>Everything you labelled until now is saved. You can go on; if it happens again, start the program again. The details below are in the log file, too.</source>
            <translation>Tout ce que vous avez étiqueté jusqu’ici est enregistré. Vous pouvez continuer ; si cela se reproduit, redémarrez le programme. Les détails ci-dessous se trouvent aussi dans le journal.</translation>
        </message>
    </context>
    <context>
        <name>Exam</name>
        <message>
            <source>This is the only attempt left.</source>
            <translation>C’est le seul essai restant.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln further attempt(s) after this one.</source>
            <translation>
                <numerusform>Encore %Ln essai après celui-ci.</numerusform>
                <numerusform>Encore %Ln essais après celui-ci.</numerusform>
            </translation>
        </message>
        <message>
            <source>No attempt is left.</source>
            <translation>Il ne reste aucun essai.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln attempt(s) left.</source>
            <translation>
                <numerusform>Il reste %Ln essai.</numerusform>
                <numerusform>Il reste %Ln essais.</numerusform>
            </translation>
        </message>
        <message>
            <source>Score {score} (n = {n} items); {mark} was needed.</source>
            <translation>Note {score} (n = {n} éléments) ; il fallait {mark}.</translation>
        </message>
        <message>
            <source>You passed the exam</source>
            <translation>Vous avez réussi l’examen</translation>
        </message>
        <message>
            <source>You did not pass this time</source>
            <translation>Vous n’avez pas réussi cette fois</translation>
        </message>
        <message>
            <source>Exam</source>
            <translation>Examen</translation>
        </message>
        <message>
            <source>right</source>
            <translation>juste</translation>
        </message>
        <message>
            <source>partly right ({share})</source>
            <translation>juste en partie ({share})</translation>
        </message>
        <message>
            <source>wrong</source>
            <translation>faux</translation>
        </message>
        <message>
            <source>{done} of {all} answered</source>
            <translation>{done} réponses sur {all}</translation>
        </message>
        <message numerus="yes">
            <source>%Ln answer(s) are sent to the station and graded there.</source>
            <translation>
                <numerusform>%Ln réponse est envoyée à la station et y est notée.</numerusform>
                <numerusform>%Ln réponses sont envoyées à la station et y sont notées.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln answer(s) have a problem (see Problems beside the item): they count as wrong.</source>
            <translation>
                <numerusform>%Ln réponse a un problème (voir Problèmes à côté de l’élément) : elle compte comme fausse.</numerusform>
                <numerusform>%Ln réponses ont un problème (voir Problèmes à côté de l’élément) : elles comptent comme fausses.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln answer(s) were not marked as done; they are handed in as they are.</source>
            <translation>
                <numerusform>%Ln réponse n’est pas marquée comme terminée ; elle est remise telle quelle.</numerusform>
                <numerusform>%Ln réponses ne sont pas marquées comme terminées ; elles sont remises telles quelles.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln item(s) have no answer: they count as wrong.</source>
            <translation>
                <numerusform>%Ln élément n’a pas de réponse : il compte comme faux.</numerusform>
                <numerusform>%Ln éléments n’ont pas de réponse : ils comptent comme faux.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExamBar</name>
        <message>
            <source>Exam</source>
            <translation>Examen</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Suspendre</translation>
        </message>
        <message>
            <source>Go back to the projects; your answers are kept</source>
            <translation>Revenir aux projets ; vos réponses sont gardées</translation>
        </message>
        <message>
            <source>Hand in…</source>
            <translation>Rendre…</translation>
        </message>
        <message>
            <source>Exam · {title}</source>
            <translation>Examen · {title}</translation>
        </message>
        <message>
            <source>{mark} needed to pass</source>
            <translation>{mark} requis pour réussir</translation>
        </message>
        <message>
            <source>Back to the projects</source>
            <translation>Retour aux projets</translation>
        </message>
        <message>
            <source>Result…</source>
            <translation>Résultat…</translation>
        </message>
    </context>
    <context>
        <name>Exchange</name>
        <message>
            <source>Not everything could be kept.</source>
            <translation>Tout n’a pas pu être conservé.</translation>
        </message>
        <message>
            <source>Show report</source>
            <translation>Afficher le rapport</translation>
        </message>
        <message>
            <source>Polygons with holes</source>
            <translation>Polygones troués</translation>
        </message>
        <message>
            <source>Pixel masks</source>
            <translation>Masques de pixels</translation>
        </message>
        <message>
            <source>Areas</source>
            <translation>Surfaces</translation>
        </message>
        <message>
            <source>Labels are</source>
            <translation>Les étiquettes sont</translation>
        </message>
        <message>
            <source>Set apart for validation</source>
            <translation>Part mise de côté pour la validation</translation>
        </message>
        <message>
            <source>Coordinates</source>
            <translation>Coordonnées</translation>
        </message>
        <message>
            <source>Dialect</source>
            <translation>Dialecte</translation>
        </message>
        <message>
            <source>A pixel is</source>
            <translation>Un pixel est</translation>
        </message>
        <message>
            <source>Depth</source>
            <translation>Profondeur</translation>
        </message>
        <message>
            <source>As pixel masks</source>
            <translation>En masques de pixels</translation>
        </message>
        <message>
            <source>As one outline that goes in and out</source>
            <translation>En un seul contour qui entre et sort</translation>
        </message>
        <message>
            <source>Compressed run lengths</source>
            <translation>Longueurs de plages compressées</translation>
        </message>
        <message>
            <source>Run lengths as numbers</source>
            <translation>Longueurs de plages en nombres</translation>
        </message>
        <message>
            <source>Within the outline</source>
            <translation>À l’intérieur du contour</translation>
        </message>
        <message>
            <source>Filled pixels</source>
            <translation>Pixels remplis</translation>
        </message>
        <message>
            <source>Keep as masks</source>
            <translation>Garder en masques</translation>
        </message>
        <message>
            <source>Trace as polygons</source>
            <translation>Tracer en polygones</translation>
        </message>
        <message>
            <source>Boxes (detect)</source>
            <translation>Rectangles (detect)</translation>
        </message>
        <message>
            <source>Outlines (segment)</source>
            <translation>Contours (segment)</translation>
        </message>
        <message>
            <source>Rotated boxes (obb)</source>
            <translation>Rectangles inclinés (obb)</translation>
        </message>
        <message>
            <source>Keypoints (pose)</source>
            <translation>Points clés (pose)</translation>
        </message>
        <message>
            <source>From 1 (Pascal VOC)</source>
            <translation>À partir de 1 (Pascal VOC)</translation>
        </message>
        <message>
            <source>From 0 (labelImg)</source>
            <translation>À partir de 0 (labelImg)</translation>
        </message>
        <message>
            <source>A label (semantic)</source>
            <translation>Une étiquette (sémantique)</translation>
        </message>
        <message>
            <source>An object (instance)</source>
            <translation>Un objet (instance)</translation>
        </message>
        <message>
            <source>8 bits where they are enough</source>
            <translation>8 bits là où ils suffisent</translation>
        </message>
        <message>
            <source>16 bits</source>
            <translation>16 bits</translation>
        </message>
        <message numerus="yes">
            <source>%Ln item(s)</source>
            <translation>
                <numerusform>%Ln élément</numerusform>
                <numerusform>%Ln éléments</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln region(s)</source>
            <translation>
                <numerusform>%Ln région</numerusform>
                <numerusform>%Ln régions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Export “{title}”</source>
            <translation>Exporter « {title} »</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>File to write</source>
            <translation>Fichier à écrire</translation>
        </message>
        <message>
            <source>A file of this name is there; it will be replaced.</source>
            <translation>Un fichier de ce nom existe ; il sera remplacé.</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Choisir…</translation>
        </message>
        <message>
            <source>Write to</source>
            <translation>Écrire dans</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exporter</translation>
        </message>
        <message>
            <source>Choose where to write.</source>
            <translation>Choisissez où écrire.</translation>
        </message>
        <message>
            <source>The folder has to exist.</source>
            <translation>Le dossier doit exister.</translation>
        </message>
        <message>
            <source>Exported to {name}</source>
            <translation>Exporté dans {name}</translation>
        </message>
        <message>
            <source>Exporting to {name}</source>
            <translation>Exportation dans {name}</translation>
        </message>
        <message>
            <source>Export to</source>
            <translation>Exporter dans</translation>
        </message>
        <message>
            <source>Add the items themselves (images, texts, tables)</source>
            <translation>Ajouter les éléments eux-mêmes (images, textes, tableaux)</translation>
        </message>
        <message>
            <source>Accepted labels with everything that proves them: signed records, receipts and the log. People are named by pseudonyms. “caravan verify” checks the file anywhere, without this station.</source>
            <translation>Les étiquettes acceptées avec tout ce qui les prouve : enregistrements signés, reçus et journal. Les personnes portent des pseudonymes. « caravan verify » vérifie le fichier n’importe où, sans cette station.</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exporter…</translation>
        </message>
        <message>
            <source>Save the export</source>
            <translation>Enregistrer l’export</translation>
        </message>
        <message>
            <source>Exports</source>
            <translation>Exports</translation>
        </message>
        <message>
            <source>The station is writing the export…</source>
            <translation>La station écrit l’export…</translation>
        </message>
        <message>
            <source>Fetching {done} of {total}</source>
            <translation>Réception {done} sur {total}</translation>
        </message>
        <message>
            <source>{labels} labels of {items} items are in {name}.</source>
            <translation>{labels} étiquettes de {items} éléments sont dans {name}.</translation>
        </message>
        <message>
            <source>This format cannot hold everything:</source>
            <translation>Ce format ne peut pas tout contenir :</translation>
        </message>
        <message>
            <source>Show in its folder</source>
            <translation>Afficher dans son dossier</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>Filter rows</source>
            <translation>Filtrer les lignes</translation>
        </message>
        <message>
            <source>{n} rows</source>
            <translation>{n} lignes</translation>
        </message>
        <message>
            <source>{n} of {total} rows</source>
            <translation>{n} lignes sur {total}</translation>
        </message>
        <message>
            <source>Label all {n} rows</source>
            <translation>Étiqueter les {n} lignes</translation>
        </message>
        <message>
            <source>Label all {n} rows “{label}”</source>
            <translation>Étiqueter les {n} lignes « {label} »</translation>
        </message>
    </context>
    <context>
        <name>FilterPanel</name>
        <message>
            <source>Filter items</source>
            <translation>Filtrer les éléments</translation>
        </message>
        <message>
            <source>Number of regions</source>
            <translation>Nombre de régions</translation>
        </message>
        <message>
            <source>Longer side of the image</source>
            <translation>Plus grand côté de l’image</translation>
        </message>
        <message>
            <source>With problems</source>
            <translation>Avec problèmes</translation>
        </message>
        <message>
            <source>With a note</source>
            <translation>Avec une note</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>Étiquette</translation>
        </message>
        <message>
            <source>Attribute</source>
            <translation>Attribut</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valeur</translation>
        </message>
        <message>
            <source>Regions</source>
            <translation>Régions</translation>
        </message>
        <message>
            <source>Longer side</source>
            <translation>Plus grand côté</translation>
        </message>
        <message>
            <source>Show only items</source>
            <translation>N’afficher que les éléments</translation>
        </message>
        <message>
            <source>Clear filter</source>
            <translation>Effacer le filtre</translation>
        </message>
        <message>
            <source>Any</source>
            <translation>Indifférent</translation>
        </message>
        <message>
            <source>None: no region at all</source>
            <translation>Aucune : pas de région du tout</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Oui</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Non</translation>
        </message>
        <message>
            <source>region size {range} px</source>
            <translation>taille de région {range} px</translation>
        </message>
        <message>
            <source>width by height {range}</source>
            <translation>largeur sur hauteur {range}</translation>
        </message>
        <message>
            <source>time {range} s</source>
            <translation>temps {range} s</translation>
        </message>
        <message>
            <source>one answer to a question</source>
            <translation>une réponse à une question</translation>
        </message>
        <message>
            <source>finished on one day</source>
            <translation>terminés un même jour</translation>
        </message>
        <message>
            <source>From a chart: {parts}</source>
            <translation>D’un graphique : {parts}</translation>
        </message>
        <message numerus="yes">
            <source>Sizes of %Ln image(s) are unknown: read</source>
            <translation>
                <numerusform>La taille de %Ln image est inconnue : la lire</numerusform>
                <numerusform>La taille de %Ln images est inconnue : la lire</numerusform>
            </translation>
        </message>
        <message>
            <source>Reading sizes of images</source>
            <translation>Lecture de la taille des images</translation>
        </message>
        <message>
            <source>With open suggestions</source>
            <translation>Avec des suggestions ouvertes</translation>
        </message>
    </context>
    <context>
        <name>Finishing</name>
        <message>
            <source>Problems</source>
            <translation>Problèmes</translation>
        </message>
        <message>
            <source>“{name}” is done.</source>
            <translation>« {name} » est terminé.</translation>
        </message>
    </context>
    <context>
        <name>FolderControl</name>
        <message>
            <source>Where are the files of “{name}” now?</source>
            <translation>Où sont maintenant les fichiers de « {name} » ?</translation>
        </message>
        <message>
            <source>Looking for missing files</source>
            <translation>Recherche des fichiers manquants</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>A note on “{name}”, for yourself:</source>
            <translation>Une note sur « {name} », pour vous-même :</translation>
        </message>
        <message>
            <source>Locate folder…</source>
            <translation>Localiser le dossier…</translation>
        </message>
        <message>
            <source>The folder “{name}” cannot be found.</source>
            <translation>Le dossier « {name} » est introuvable.</translation>
        </message>
        <message>
            <source>It was moved, renamed, or its disk is not connected. Your labels are kept.</source>
            <translation>Il a été déplacé, renommé, ou son disque n’est pas connecté. Vos étiquettes sont gardées.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s) are missing.</source>
            <translation>
                <numerusform>Il manque %Ln fichier.</numerusform>
                <numerusform>Il manque %Ln fichiers.</numerusform>
            </translation>
        </message>
        <message>
            <source>They were moved, renamed or deleted. Their labels are kept.</source>
            <translation>Ils ont été déplacés, renommés ou supprimés. Leurs étiquettes sont gardées.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln labelled file(s) have changed.</source>
            <translation>
                <numerusform>%Ln fichier étiqueté a changé.</numerusform>
                <numerusform>%Ln fichiers étiquetés ont changé.</numerusform>
            </translation>
        </message>
        <message>
            <source>What they show now may not be what you labelled.</source>
            <translation>Ce qu’ils montrent n’est peut-être plus ce que vous avez étiqueté.</translation>
        </message>
        <message>
            <source>Show them</source>
            <translation>Les afficher</translation>
        </message>
        <message numerus="yes">
            <source>%Ln missing file(s) are back.</source>
            <translation>
                <numerusform>%Ln fichier manquant est revenu.</numerusform>
                <numerusform>%Ln fichiers manquants sont revenus.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new file(s) in “{name}”</source>
            <translation>
                <numerusform>%Ln nouveau fichier dans « {name} »</numerusform>
                <numerusform>%Ln nouveaux fichiers dans « {name} »</numerusform>
            </translation>
        </message>
        <message>
            <source>{names} and more</source>
            <translation>{names} et d’autres</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Ajouter</translation>
        </message>
        <message>
            <source>Adding new files</source>
            <translation>Ajout des nouveaux fichiers</translation>
        </message>
        <message>
            <source>No file is missing.</source>
            <translation>Aucun fichier ne manque.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s) found again.</source>
            <translation>
                <numerusform>%Ln fichier retrouvé.</numerusform>
                <numerusform>%Ln fichiers retrouvés.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s) are still missing.</source>
            <translation>
                <numerusform>%Ln fichier manque encore.</numerusform>
                <numerusform>%Ln fichiers manquent encore.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FrameDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>GuideBar</name>
        <message>
            <source>Guide through the demo</source>
            <translation>Guide de la démo</translation>
        </message>
        <message>
            <source>The demo is starting</source>
            <translation>La démo démarre</translation>
        </message>
        <message>
            <source>You are the</source>
            <translation>Vous êtes</translation>
        </message>
        <message>
            <source>done</source>
            <translation>fait</translation>
        </message>
        <message>
            <source>annotator</source>
            <translation>annotateur</translation>
        </message>
        <message>
            <source>reviewer</source>
            <translation>relecteur</translation>
        </message>
        <message>
            <source>manager</source>
            <translation>responsable</translation>
        </message>
        <message>
            <source>Get work</source>
            <translation>Prendre du travail</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>Étiqueter</translation>
        </message>
        <message>
            <source>Submit</source>
            <translation>Soumettre</translation>
        </message>
        <message>
            <source>See the review</source>
            <translation>Voir la relecture</translation>
        </message>
        <message>
            <source>Claim</source>
            <translation>Réclamer</translation>
        </message>
        <message>
            <source>Get work to review</source>
            <translation>Prendre du travail à relire</translation>
        </message>
        <message>
            <source>Compare and decide</source>
            <translation>Comparer et décider</translation>
        </message>
        <message>
            <source>Look at the projects</source>
            <translation>Regarder les projets</translation>
        </message>
        <message>
            <source>A simulated colleague labels the same items.</source>
            <translation>Un collègue simulé étiquette les mêmes éléments.</translation>
        </message>
        <message>
            <source>Choose a project and press “Get work”.</source>
            <translation>Choisissez un projet et cliquez sur « Prendre du travail ».</translation>
        </message>
        <message>
            <source>Choose a label with a digit, then draw, mark or click.</source>
            <translation>Choisissez une étiquette par un chiffre, puis dessinez, marquez ou cliquez.</translation>
        </message>
        <message>
            <source>Ctrl+Enter signs your work and sends it.</source>
            <translation>Ctrl+Entrée signe votre travail et l’envoie.</translation>
        </message>
        <message>
            <source>Within half a minute a simulated reviewer decides. Or be the reviewer yourself, at the right.</source>
            <translation>En une demi-minute, un relecteur simulé décide. Ou soyez vous-même le relecteur, à droite.</translation>
        </message>
        <message>
            <source>What was accepted is published some seconds later. Open “Rewards” and press “Claim”.</source>
            <translation>Ce qui a été accepté est publié quelques secondes plus tard. Ouvrez « Gains » et cliquez sur « Réclamer ».</translation>
        </message>
        <message>
            <source>Paid. Everything you have seen was signed and can be checked by anybody.</source>
            <translation>Payé. Tout ce que vous avez vu était signé et peut être vérifié par n’importe qui.</translation>
        </message>
        <message>
            <source>Choose a project you have labelled in, then “Get work”. The simulated reviewer rests meanwhile.</source>
            <translation>Choisissez un projet où vous avez étiqueté, puis « Prendre du travail ». Le relecteur simulé se repose pendant ce temps.</translation>
        </message>
        <message>
            <source>Tab jumps to the next difference; accept, fix or reject with a reason.</source>
            <translation>Tab va à la différence suivante ; acceptez, corrigez ou refusez avec une raison.</translation>
        </message>
        <message>
            <source>Be the annotator again to see what was decided, and why.</source>
            <translation>Redevenez l’annotateur pour voir ce qui a été décidé, et pourquoi.</translation>
        </message>
        <message>
            <source>A manager sees every project of the station. Rewards are paid by themselves here.</source>
            <translation>Un responsable voit tous les projets de la station. Ici, les gains sont payés tout seuls.</translation>
        </message>
    </context>
    <context>
        <name>GuidelinePanel</name>
        <message>
            <source>Guideline</source>
            <translation>Consigne</translation>
        </message>
        <message>
            <source>Guideline as Markdown</source>
            <translation>Consigne en Markdown</translation>
        </message>
        <message>
            <source># How to label

Say what counts and what does not. Markdown is understood.</source>
            <translation># Comment étiqueter

Dites ce qui compte et ce qui ne compte pas. Le Markdown est compris.</translation>
        </message>
        <message>
            <source>No guideline yet</source>
            <translation>Pas encore de consigne</translation>
        </message>
        <message>
            <source>Write down what counts and what does not.</source>
            <translation>Notez ce qui compte et ce qui ne compte pas.</translation>
        </message>
        <message>
            <source>Write one</source>
            <translation>En écrire une</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Modifier</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Terminé</translation>
        </message>
        <message>
            <source>Open this link?</source>
            <translation>Ouvrir ce lien ?</translation>
        </message>
        <message>
            <source>The guideline links to a page outside of Caravan:</source>
            <translation>La consigne renvoie à une page hors de Caravan :</translation>
        </message>
    </context>
    <context>
        <name>HandInDialog</name>
        <message>
            <source>Hand in the exam</source>
            <translation>Rendre l’examen</translation>
        </message>
        <message>
            <source>Hand in</source>
            <translation>Rendre</translation>
        </message>
        <message>
            <source>They cannot be changed afterwards.</source>
            <translation>Elles ne peuvent plus être modifiées ensuite.</translation>
        </message>
        <message>
            <source>Go on answering</source>
            <translation>Continuer à répondre</translation>
        </message>
        <message>
            <source>Handing in…</source>
            <translation>Remise…</translation>
        </message>
        <message>
            <source>Your answers are kept on this computer: hand them in when there is a network.</source>
            <translation>Vos réponses sont gardées sur cet ordinateur : rendez-les quand il y aura un réseau.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>You can get work now.</source>
            <translation>Vous pouvez maintenant prendre du travail.</translation>
        </message>
        <message>
            <source>Get work</source>
            <translation>Prendre du travail</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Take it again…</source>
            <translation>Le repasser…</translation>
        </message>
        <message>
            <source>Marks of your answers</source>
            <translation>Notes de vos réponses</translation>
        </message>
    </context>
    <context>
        <name>Histogram</name>
        <message>
            <source>Histogram; the fields below do the same</source>
            <translation>Histogramme ; les champs ci-dessous font de même</translation>
        </message>
        <message>
            <source>Drag the lines to choose what is black and white, or between them to move both</source>
            <translation>Glissez les lignes pour choisir le noir et le blanc, ou entre elles pour déplacer les deux</translation>
        </message>
    </context>
    <context>
        <name>HomePage</name>
        <message>
            <source>Label images, texts and tables. Everything stays on this computer until you join a station.</source>
            <translation>Étiquetez des images, des textes et des tableaux. Tout reste sur cet ordinateur jusqu’à ce que vous rejoigniez une station.</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Continuer</translation>
        </message>
        <message>
            <source>Recent workspaces</source>
            <translation>Espaces de travail récents</translation>
        </message>
        <message>
            <source>You can also drop a folder or a file anywhere in this window.</source>
            <translation>Vous pouvez aussi déposer un dossier ou un fichier n’importe où dans cette fenêtre.</translation>
        </message>
        <message>
            <source>Open folder or file</source>
            <translation>Ouvrir un dossier ou un fichier</translation>
        </message>
        <message>
            <source>Photos, texts or a table. No account, nothing leaves this computer.</source>
            <translation>Des photos, des textes ou un tableau. Sans compte, rien ne quitte cet ordinateur.</translation>
        </message>
        <message>
            <source>Join a station</source>
            <translation>Rejoindre une station</translation>
        </message>
        <message>
            <source>Get work from an organisation, label it offline, and be paid for it.</source>
            <translation>Recevez du travail d’une organisation, étiquetez hors ligne et soyez payé.</translation>
        </message>
        <message>
            <source>Try the demo</source>
            <translation>Essayer la démo</translation>
        </message>
        <message>
            <source>From the first label to “paid” in five minutes, all on this computer.</source>
            <translation>De la première étiquette à « payé » en cinq minutes, sur cet ordinateur.</translation>
        </message>
        <message>
            <source>from a station</source>
            <translation>d’une station</translation>
        </message>
        <message>
            <source>{done} of {total} done</source>
            <translation>{done} sur {total} terminés</translation>
        </message>
        <message>
            <source>Take it off this list (the folder stays)</source>
            <translation>Retirer de cette liste (le dossier reste)</translation>
        </message>
        <message>
            <source>Take {title} off this list</source>
            <translation>Retirer {title} de cette liste</translation>
        </message>
    </context>
    <context>
        <name>ImageSurface</name>
        <message>
            <source>“{label}” may not mark this kind of region: choose another label or draw another shape.</source>
            <translation>« {label} » ne peut pas marquer ce genre de région : choisissez une autre étiquette ou dessinez une autre forme.</translation>
        </message>
    </context>
    <context>
        <name>ImageView</name>
        <message>
            <source>Drag to move the image</source>
            <translation>Faites glisser pour déplacer l’image</translation>
        </message>
        <message>
            <source>Click a region, or drag a frame around several</source>
            <translation>Cliquez sur une région ou tracez un cadre autour de plusieurs</translation>
        </message>
        <message>
            <source>Drag to move, pull a handle to resize</source>
            <translation>Glissez pour déplacer, tirez une poignée pour redimensionner</translation>
        </message>
        <message>
            <source>Drag a vertex; double-click an edge for a new one, Alt-click removes</source>
            <translation>Glissez un sommet ; double-clic sur un bord pour en ajouter un, Alt-clic pour l’ôter</translation>
        </message>
        <message>
            <source>Drag to move the selected regions together</source>
            <translation>Glissez pour déplacer ensemble les régions sélectionnées</translation>
        </message>
        <message>
            <source>Drag to move</source>
            <translation>Glissez pour déplacer</translation>
        </message>
        <message>
            <source>Drag to move, pull a handle to resize, the round grip to turn (Shift by 15°)</source>
            <translation>Glissez pour déplacer, tirez une poignée pour redimensionner, la poignée ronde pour tourner (Maj par 15°)</translation>
        </message>
        <message>
            <source>Drag to move, or pull a corner</source>
            <translation>Glissez pour déplacer, ou tirez un coin</translation>
        </message>
        <message>
            <source>Drag a keypoint; right-click it to hide it or leave it out, {region.next_handle} holds the next one</source>
            <translation>Glissez un point ; clic droit pour le cacher ou l’omettre, {region.next_handle} prend le suivant</translation>
        </message>
        <message>
            <source>Point {name}: arrows move it, Shift by 10; {region.next_handle} the next one, {region.insert_vertex} adds, Backspace removes, Esc ends</source>
            <translation>Point {name} : les flèches le déplacent, Maj de 10 ; {region.next_handle} le suivant, {region.insert_vertex} ajoute, Retour arrière ôte, Échap termine</translation>
        </message>
        <message>
            <source>{name} (visible): arrows move it, Shift by 10; {region.visibility} hides it, {region.next_handle} the next one, Esc ends</source>
            <translation>{name} (visible) : les flèches le déplacent, Maj de 10 ; {region.visibility} le masque, {region.next_handle} passe au suivant, Échap termine</translation>
        </message>
        <message>
            <source>{name} (hidden): arrows move it, Shift by 10; {region.visibility} leaves it out, {region.next_handle} the next one, Esc ends</source>
            <translation>{name} (masqué) : les flèches le déplacent, Maj de 10 ; {region.visibility} l’omet, {region.next_handle} passe au suivant, Échap termine</translation>
        </message>
        <message>
            <source>{name} (left out): {region.visibility} puts it back, {region.next_handle} the next one, Esc ends</source>
            <translation>{name} (omis) : {region.visibility} le remet, {region.next_handle} passe au suivant, Échap termine</translation>
        </message>
        <message>
            <source>Drag to reshape</source>
            <translation>Glissez pour déformer</translation>
        </message>
        <message>
            <source>Release to place, Esc to cancel</source>
            <translation>Relâchez pour placer, Échap pour annuler</translation>
        </message>
        <message>
            <source>Neighbours move along, {region.shared} parts them; release to place, Esc to cancel</source>
            <translation>Les voisines suivent, {region.shared} les sépare ; relâchez pour placer, Échap pour annuler</translation>
        </message>
        <message>
            <source>Release to select what lies inside the frame</source>
            <translation>Relâchez pour sélectionner ce qui est dans le cadre</translation>
        </message>
        <message>
            <source>Drag a box, or click its first corner (arrows and Enter work too)</source>
            <translation>Tracez un rectangle ou cliquez sur son premier coin (flèches et Entrée aussi)</translation>
        </message>
        <message>
            <source>Click or press Enter for the opposite corner, Shift for a square</source>
            <translation>Clic ou Entrée pour le coin opposé, Maj pour un carré</translation>
        </message>
        <message>
            <source>Click the first vertex (arrows and Enter work too)</source>
            <translation>Cliquez sur le premier sommet (flèches et Entrée aussi)</translation>
        </message>
        <message>
            <source>Click the next vertex; Backspace takes the last one back</source>
            <translation>Cliquez sur le sommet suivant ; Retour arrière ôte le dernier</translation>
        </message>
        <message>
            <source>Click on; Enter, a double-click or the first vertex closes</source>
            <translation>Continuez ; Entrée, un double-clic ou le premier sommet ferme</translation>
        </message>
        <message>
            <source>Drag the frame of an ellipse, or click its first corner (arrows and Enter work too)</source>
            <translation>Tracez le cadre d’une ellipse ou cliquez sur son premier coin (flèches et Entrée aussi)</translation>
        </message>
        <message>
            <source>Click or press Enter for the opposite corner, Shift for a circle</source>
            <translation>Clic ou Entrée pour le coin opposé, Maj pour un cercle</translation>
        </message>
        <message>
            <source>Drag along one side of the object, or click where it begins (arrows and Enter work too)</source>
            <translation>Glissez le long d’un côté de l’objet ou cliquez là où il commence (flèches et Entrée aussi)</translation>
        </message>
        <message>
            <source>Click where the side ends, Shift turns by 15°</source>
            <translation>Cliquez là où le côté finit, Maj tourne par 15°</translation>
        </message>
        <message>
            <source>Click how far the box reaches</source>
            <translation>Cliquez jusqu’où va le rectangle</translation>
        </message>
        <message>
            <source>Click where the line begins (arrows and Enter work too)</source>
            <translation>Cliquez là où la ligne commence (flèches et Entrée aussi)</translation>
        </message>
        <message>
            <source>Click the next point</source>
            <translation>Cliquez sur le point suivant</translation>
        </message>
        <message>
            <source>Click on; Enter or a double-click ends the line, Backspace takes the last point back</source>
            <translation>Continuez ; Entrée ou un double-clic termine la ligne, Retour arrière ôte le dernier point</translation>
        </message>
        <message>
            <source>Click the object's own upper left corner (arrows and Enter work too)</source>
            <translation>Cliquez sur le coin supérieur gauche propre à l’objet (flèches et Entrée aussi)</translation>
        </message>
        <message>
            <source>Click the next corner; Backspace takes the last one back</source>
            <translation>Cliquez sur le coin suivant ; Retour arrière ôte le dernier</translation>
        </message>
        <message>
            <source>Click to set a point (arrows and Enter work too)</source>
            <translation>Cliquez pour poser un point (flèches et Entrée aussi)</translation>
        </message>
        <message>
            <source>This label has no keypoints: right-click it in the list of labels to define them</source>
            <translation>Cette étiquette n’a pas de points : clic droit dessus dans la liste des étiquettes pour les définir</translation>
        </message>
        <message>
            <source>Click {name}; Shift if it is hidden, X leaves it out, Backspace takes back, Enter ends</source>
            <translation>Cliquez sur {name} ; Maj s’il est caché, X l’omet, Retour arrière revient, Entrée termine</translation>
        </message>
        <message>
            <source>Click where the cut begins, outside the region (arrows and Enter work too)</source>
            <translation>Cliquez là où la coupe commence, hors de la région (flèches et Entrée aussi)</translation>
        </message>
        <message>
            <source>Click the next point of the cut, beyond the region</source>
            <translation>Cliquez sur le point suivant de la coupe, au-delà de la région</translation>
        </message>
        <message>
            <source>Enter or a double-click cuts, Backspace takes the last point back, Esc cancels</source>
            <translation>Entrée ou un double-clic coupe, Retour arrière ôte le dernier point, Échap annule</translation>
        </message>
        <message>
            <source>Nothing was split: the line crosses no region.</source>
            <translation>Rien n’a été divisé : la ligne ne traverse aucune région.</translation>
        </message>
        <message>
            <source>Nothing was split: the line must begin and end outside of the region.</source>
            <translation>Rien n’a été divisé : la ligne doit commencer et finir hors de la région.</translation>
        </message>
        <message>
            <source>Nothing was split: the line crosses no selected region. With none selected it splits all.</source>
            <translation>Rien n’a été divisé : la ligne ne traverse aucune région sélectionnée. Sans sélection, elle les divise toutes.</translation>
        </message>
        <message>
            <source>Nothing was split: the region is locked ({edit.lock}).</source>
            <translation>Rien n’a été divisé : la région est verrouillée ({edit.lock}).</translation>
        </message>
        <message>
            <source>Sweep over the points to take away; by keyboard Enter, arrows, Enter</source>
            <translation>Passez sur les points à ôter ; au clavier Entrée, flèches, Entrée</translation>
        </message>
        <message>
            <source>Release or press Enter to take them away, Esc keeps them</source>
            <translation>Relâchez ou appuyez sur Entrée pour les ôter, Échap les garde</translation>
        </message>
        <message>
            <source>Drag to paint; Shift goes on in a straight line, Alt erases, [ and ] change the size (Enter too)</source>
            <translation>Glissez pour peindre ; Maj continue en ligne droite, Alt efface, [ et ] changent la taille (Entrée aussi)</translation>
        </message>
        <message>
            <source>Release to keep the stroke, Esc to cancel</source>
            <translation>Relâchez pour garder le trait, Échap pour annuler</translation>
        </message>
        <message>
            <source>Arrows paint; Enter keeps the stroke, Esc cancels</source>
            <translation>Les flèches peignent ; Entrée garde le trait, Échap annule</translation>
        </message>
        <message>
            <source>Click a colour, drag sideways for more or less; Shift adds to the selected mask, Alt takes away</source>
            <translation>Cliquez sur une couleur, glissez de côté pour plus ou moins ; Maj ajoute au masque sélectionné, Alt retire</translation>
        </message>
        <message>
            <source>Drag right for more, left for less; release to keep it, Esc to cancel</source>
            <translation>Glissez à droite pour plus, à gauche pour moins ; relâchez pour garder, Échap pour annuler</translation>
        </message>
        <message>
            <source>[ and ] change the tolerance; Enter keeps it, Esc cancels</source>
            <translation>[ et ] changent la tolérance ; Entrée garde, Échap annule</translation>
        </message>
        <message>
            <source>It goes on beyond what was looked at: zoom out to take all of it.</source>
            <translation>Cela continue au-delà de ce qui a été examiné : réduisez la vue pour tout prendre.</translation>
        </message>
        <message>
            <source>Select the mask first from which something is to be taken.</source>
            <translation>Sélectionnez d’abord le masque dont il faut retirer quelque chose.</translation>
        </message>
        <message>
            <source>Click on the edge of an object (arrows and Enter work too)</source>
            <translation>Cliquez sur le bord d’un objet (flèches et Entrée aussi)</translation>
        </message>
        <message>
            <source>Move along the edge and click; Alt draws a straight line</source>
            <translation>Suivez le bord et cliquez ; Alt trace une ligne droite</translation>
        </message>
        <message>
            <source>Click on; Enter, a double-click or the first point closes, Backspace takes the last click back</source>
            <translation>Continuez ; Entrée, un double-clic ou le premier point ferme, Retour arrière ôte le dernier clic</translation>
        </message>
        <message>
            <source>The picture in view is being divided…</source>
            <translation>Découpage de l’image visible…</translation>
        </message>
        <message>
            <source>Click or drag over cells to take them, Alt takes them away; [ and ] make them smaller or larger</source>
            <translation>Cliquez sur des cellules ou glissez dessus pour les prendre, Alt les retire ; [ et ] les rendent plus petites ou plus grandes</translation>
        </message>
        <message>
            <source>Release to keep the cells, Esc to cancel</source>
            <translation>Relâchez pour garder les cellules, Échap pour annuler</translation>
        </message>
        <message>
            <source>Select the mask first from which cells are to be taken.</source>
            <translation>Sélectionnez d’abord le masque dont il faut retirer des cellules.</translation>
        </message>
        <message>
            <source>Drag to erase from the selected mask or the one under the eraser; [ and ] change the size</source>
            <translation>Glissez pour effacer du masque sélectionné ou de celui sous la gomme ; [ et ] changent la taille</translation>
        </message>
        <message>
            <source>Arrows erase; Enter keeps the stroke, Esc cancels</source>
            <translation>Les flèches effacent ; Entrée garde le trait, Échap annule</translation>
        </message>
        <message>
            <source>Click a region to see it; this view cannot be changed</source>
            <translation>Cliquez sur une région pour la voir ; cette vue ne peut pas être modifiée</translation>
        </message>
        <message>
            <source>Select and move</source>
            <translation>Sélectionner et déplacer</translation>
        </message>
        <message>
            <source>Pan</source>
            <translation>Faire défiler</translation>
        </message>
        <message>
            <source>Box</source>
            <translation>Rectangle</translation>
        </message>
        <message>
            <source>Rotated box</source>
            <translation>Rectangle incliné</translation>
        </message>
        <message>
            <source>Polygon</source>
            <translation>Polygone</translation>
        </message>
        <message>
            <source>Polyline</source>
            <translation>Ligne brisée</translation>
        </message>
        <message>
            <source>Point</source>
            <translation>Point</translation>
        </message>
        <message>
            <source>Ellipse</source>
            <translation>Ellipse</translation>
        </message>
        <message>
            <source>Quadrilateral</source>
            <translation>Quadrilatère</translation>
        </message>
        <message>
            <source>Skeleton</source>
            <translation>Squelette</translation>
        </message>
        <message>
            <source>Brush</source>
            <translation>Pinceau</translation>
        </message>
        <message>
            <source>Eraser</source>
            <translation>Gomme</translation>
        </message>
        <message>
            <source>Magic wand</source>
            <translation>Baguette magique</translation>
        </message>
        <message>
            <source>Smart polygon</source>
            <translation>Polygone intelligent</translation>
        </message>
        <message>
            <source>Superpixels</source>
            <translation>Superpixels</translation>
        </message>
        <message>
            <source>Split along a line</source>
            <translation>Diviser le long d’une ligne</translation>
        </message>
        <message>
            <source>Erase points</source>
            <translation>Effacer des points</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>Image</translation>
        </message>
        <message>
            <source>Image to label</source>
            <translation>Image à étiqueter</translation>
        </message>
        <message>
            <source>{share} % of the image were never seen at a zoom of {zoom} % or more.</source>
            <translation>{share} % de l’image n’ont jamais été vus à un zoom de {zoom} % ou plus.</translation>
        </message>
        <message>
            <source>Selected: {names}</source>
            <translation>Sélection : {names}</translation>
        </message>
        <message>
            <source>snapped, Alt leaves it free</source>
            <translation>aimanté, Alt laisse libre</translation>
        </message>
        <message>
            <source>A suggestion: accept or refuse it. To move or change it is to accept it</source>
            <translation>Une suggestion : acceptez-la ou refusez-la. La déplacer ou la modifier, c’est l’accepter</translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message>
            <source>Import labels into “{title}”</source>
            <translation>Importer des étiquettes dans « {title} »</translation>
        </message>
        <message>
            <source>File to read</source>
            <translation>Fichier à lire</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>Read from</source>
            <translation>Lire depuis</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importer</translation>
        </message>
        <message>
            <source>Labels come in</source>
            <translation>Les étiquettes arrivent</translation>
        </message>
        <message>
            <source>As my own labels</source>
            <translation>Comme mes propres étiquettes</translation>
        </message>
        <message>
            <source>As suggestions</source>
            <translation>Comme suggestions</translation>
        </message>
        <message>
            <source>Items that have labels already</source>
            <translation>Éléments qui ont déjà des étiquettes</translation>
        </message>
        <message>
            <source>Add to them</source>
            <translation>Y ajouter</translation>
        </message>
        <message>
            <source>Replace theirs (can be undone)</source>
            <translation>Remplacer les leurs (annulable)</translation>
        </message>
        <message>
            <source>Leave them as they are</source>
            <translation>Les laisser tels quels</translation>
        </message>
        <message>
            <source>Choose a file to read.</source>
            <translation>Choisissez un fichier à lire.</translation>
        </message>
        <message>
            <source>Imported from {name}</source>
            <translation>Importé de {name}</translation>
        </message>
        <message>
            <source>Importing {name}</source>
            <translation>Importation de {name}</translation>
        </message>
        <message>
            <source>File…</source>
            <translation>Fichier…</translation>
        </message>
        <message>
            <source>Folder…</source>
            <translation>Dossier…</translation>
        </message>
        <message>
            <source>Recognise it</source>
            <translation>Le reconnaître</translation>
        </message>
        <message>
            <source>Import labels</source>
            <translation>Importer des étiquettes</translation>
        </message>
        <message>
            <source>It looks like {format}.</source>
            <translation>Cela ressemble à {format}.</translation>
        </message>
        <message>
            <source>Recognised; {n} other formats are possible.</source>
            <translation>Reconnu ; {n} autres formats sont possibles.</translation>
        </message>
        <message>
            <source>Recognised by what is in it.</source>
            <translation>Reconnu à son contenu.</translation>
        </message>
    </context>
    <context>
        <name>InboxModel</name>
        <message>
            <source>new</source>
            <translation>nouveau</translation>
        </message>
    </context>
    <context>
        <name>Invitation</name>
        <message>
            <source>Label items</source>
            <translation>Étiqueter des éléments</translation>
        </message>
        <message>
            <source>Review other people's work</source>
            <translation>Relire le travail des autres</translation>
        </message>
        <message>
            <source>Run projects</source>
            <translation>Gérer des projets</translation>
        </message>
        <message>
            <source>Look, without changing anything</source>
            <translation>Regarder, sans rien changer</translation>
        </message>
    </context>
    <context>
        <name>InvitationCard</name>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>You will</source>
            <translation>Vous allez</translation>
        </message>
        <message>
            <source>How to be sure</source>
            <translation>Comment vérifier</translation>
        </message>
        <message>
            <source>The station runs on this computer.</source>
            <translation>La station tourne sur cet ordinateur.</translation>
        </message>
        <message>
            <source>Compare these six words with whoever invited you:
{words}</source>
            <translation>Comparez ces six mots avec la personne qui vous a invité :
{words}</translation>
        </message>
        <message>
            <source>The address is checked by its public certificate.</source>
            <translation>L’adresse est vérifiée par son certificat public.</translation>
        </message>
    </context>
    <context>
        <name>InviteDialog</name>
        <message>
            <source>Invite people</source>
            <translation>Inviter des personnes</translation>
        </message>
        <message>
            <source>Whoever gets the invitation can join this station. Hand it over on a way you trust.</source>
            <translation>Quiconque reçoit l’invitation peut rejoindre cette station. Transmettez-la par une voie sûre.</translation>
        </message>
        <message>
            <source>Make the invitation</source>
            <translation>Créer l’invitation</translation>
        </message>
        <message>
            <source>Any project of the station</source>
            <translation>Tout projet de la station</translation>
        </message>
        <message>
            <source>Only you and other managers see it</source>
            <translation>Seuls vous et les autres responsables le voyez</translation>
        </message>
        <message>
            <source> days</source>
            <translation> jours</translation>
        </message>
        <message>
            <source>They will</source>
            <translation>Rôle</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Projet</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>How many people</source>
            <translation>Nombre de personnes</translation>
        </message>
        <message>
            <source>Can be used for</source>
            <translation>Utilisable pendant</translation>
        </message>
        <message>
            <source>Invitation</source>
            <translation>Invitation</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Save as a file…</source>
            <translation>Enregistrer en fichier…</translation>
        </message>
        <message>
            <source>Asking the station…</source>
            <translation>Demande à la station…</translation>
        </message>
        <message>
            <source>Copy it or save it now: it is shown only once. People paste it, or drop the file into Caravan.</source>
            <translation>Copiez-la ou enregistrez-la maintenant : elle n’est montrée qu’une fois. On la colle, ou on dépose le fichier dans Caravan.</translation>
        </message>
        <message>
            <source>Their Caravan shows these six words; let them be read out to you on the telephone:
{words}</source>
            <translation>Leur Caravan montre ces six mots ; faites-les-vous lire au téléphone :
{words}</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Terminé</translation>
        </message>
        <message>
            <source>Save the invitation</source>
            <translation>Enregistrer l’invitation</translation>
        </message>
        <message>
            <source>Invitations</source>
            <translation>Invitations</translation>
        </message>
        <message>
            <source>The invitation could not be saved.</source>
            <translation>L’invitation n’a pas pu être enregistrée.</translation>
        </message>
        <message>
            <source>Saved as {name}.</source>
            <translation>Enregistrée sous {name}.</translation>
        </message>
    </context>
    <context>
        <name>ItemDelegate</name>
        <message numerus="yes">
            <source>%Ln region(s)</source>
            <translation>
                <numerusform>%Ln région</numerusform>
                <numerusform>%Ln régions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ItemDialog</name>
        <message>
            <source>Compare with</source>
            <translation>Comparer avec</translation>
        </message>
        <message>
            <source>Part of the name</source>
            <translation>Partie du nom</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>Éléments</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Comparer</translation>
        </message>
        <message>
            <source>The first {shown} of {count}; type to find others.</source>
            <translation>Les {shown} premiers sur {count} ; tapez pour en trouver d’autres.</translation>
        </message>
    </context>
    <context>
        <name>ItemModel</name>
        <message>
            <source>Note: {note}</source>
            <translation>Note : {note}</translation>
        </message>
        <message numerus="yes">
            <source>%Ln problem(s)</source>
            <translation>
                <numerusform>%Ln problème</numerusform>
                <numerusform>%Ln problèmes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln region(s)</source>
            <translation>
                <numerusform>%Ln région</numerusform>
                <numerusform>%Ln régions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ItemName</name>
        <message>
            <source>{file}, page {page}</source>
            <translation>{file}, page {page}</translation>
        </message>
    </context>
    <context>
        <name>ItemSort</name>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Time of the file</source>
            <translation>Date du fichier</translation>
        </message>
        <message>
            <source>Size of the file</source>
            <translation>Taille du fichier</translation>
        </message>
        <message>
            <source>Size of the image</source>
            <translation>Taille de l’image</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Number of regions</source>
            <translation>Nombre de régions</translation>
        </message>
        <message>
            <source>Last opened</source>
            <translation>Dernière ouverture</translation>
        </message>
    </context>
    <context>
        <name>ItemState</name>
        <message>
            <source>Not started</source>
            <translation>Pas commencé</translation>
        </message>
        <message>
            <source>In progress</source>
            <translation>En cours</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Terminé</translation>
        </message>
        <message>
            <source>Waiting for your key</source>
            <translation>Attend votre clé</translation>
        </message>
        <message>
            <source>Waiting to be sent</source>
            <translation>En attente d’envoi</translation>
        </message>
        <message>
            <source>Received by the station</source>
            <translation>Reçu par la station</translation>
        </message>
        <message>
            <source>In review</source>
            <translation>En relecture</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>Accepté</translation>
        </message>
        <message>
            <source>Accepted with corrections</source>
            <translation>Accepté avec corrections</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>Refusé</translation>
        </message>
        <message>
            <source>Returned to you</source>
            <translation>Retourné</translation>
        </message>
        <message>
            <source>Disputed</source>
            <translation>Contesté</translation>
        </message>
        <message>
            <source>File is missing</source>
            <translation>Fichier manquant</translation>
        </message>
        <message>
            <source>File has changed</source>
            <translation>Fichier modifié</translation>
        </message>
        <message>
            <source>Its file was wiped, as the project asks</source>
            <translation>Son fichier a été effacé, comme le projet le demande</translation>
        </message>
    </context>
    <context>
        <name>ItemStrip</name>
        <message>
            <source>Filter items</source>
            <translation>Filtrer les éléments</translation>
        </message>
        <message>
            <source>Filter items by name, note or text</source>
            <translation>Filtrer les éléments par nom, note ou texte</translation>
        </message>
        <message>
            <source>Filter by state, label, size and more</source>
            <translation>Filtrer par état, étiquette, taille et plus</translation>
        </message>
        <message>
            <source>Sort items</source>
            <translation>Trier les éléments</translation>
        </message>
        <message>
            <source>Show thumbnails</source>
            <translation>Afficher les vignettes</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>Éléments</translation>
        </message>
        <message>
            <source>No item passes the filter.</source>
            <translation>Aucun élément ne passe le filtre.</translation>
        </message>
        <message>
            <source>Clear filter</source>
            <translation>Effacer le filtre</translation>
        </message>
        <message>
            <source>{shown} of {total}</source>
            <translation>{shown} sur {total}</translation>
        </message>
        <message numerus="yes">
            <source>%Ln item(s)</source>
            <translation>
                <numerusform>%Ln élément</numerusform>
                <numerusform>%Ln éléments</numerusform>
            </translation>
        </message>
        <message>
            <source>Show as a list</source>
            <translation>Afficher en liste</translation>
        </message>
    </context>
    <context>
        <name>JoinDialog</name>
        <message>
            <source>Join a station</source>
            <translation>Rejoindre une station</translation>
        </message>
        <message>
            <source>Paste the invitation you were sent, or choose its file.</source>
            <translation>Collez l’invitation reçue ou choisissez son fichier.</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>Rejoindre</translation>
        </message>
        <message>
            <source>Invitation</source>
            <translation>Invitation</translation>
        </message>
        <message>
            <source>Choose file…</source>
            <translation>Choisir un fichier…</translation>
        </message>
        <message>
            <source>Passphrase of your key</source>
            <translation>Phrase secrète de votre clé</translation>
        </message>
        <message>
            <source>Making your key…</source>
            <translation>Création de votre clé…</translation>
        </message>
        <message>
            <source>Opening your key…</source>
            <translation>Ouverture de votre clé…</translation>
        </message>
        <message>
            <source>Joining {name}…</source>
            <translation>Inscription auprès de {name}…</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>Invitations</source>
            <translation>Invitations</translation>
        </message>
        <message>
            <source>Choose the invitation</source>
            <translation>Choisir l’invitation</translation>
        </message>
    </context>
    <context>
        <name>KeyFileDialog</name>
        <message>
            <source>Use a key file</source>
            <translation>Utiliser un fichier de clé</translation>
        </message>
        <message>
            <source>With the backup of a key you go on as the same person. The file itself stays where it is.</source>
            <translation>Avec la sauvegarde d’une clé, vous continuez sous la même identité. Le fichier reste où il est.</translation>
        </message>
        <message>
            <source>Use this key</source>
            <translation>Utiliser cette clé</translation>
        </message>
        <message>
            <source>Key file</source>
            <translation>Fichier de clé</translation>
        </message>
        <message>
            <source>Choose file…</source>
            <translation>Choisir un fichier…</translation>
        </message>
        <message>
            <source>Its passphrase</source>
            <translation>Sa phrase secrète</translation>
        </message>
        <message>
            <source>Opening the key…</source>
            <translation>Ouverture de la clé…</translation>
        </message>
        <message>
            <source>Choose the key file</source>
            <translation>Choisir le fichier de clé</translation>
        </message>
        <message>
            <source>Key files</source>
            <translation>Fichiers de clé</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Tous les fichiers</translation>
        </message>
    </context>
    <context>
        <name>KeypointEditor</name>
        <message>
            <source>Person (17 points, as in COCO)</source>
            <translation>Personne (17 points, comme dans COCO)</translation>
        </message>
        <message>
            <source>Hand (21 points)</source>
            <translation>Main (21 points)</translation>
        </message>
        <message>
            <source>Face (5 points)</source>
            <translation>Visage (5 points)</translation>
        </message>
        <message>
            <source>Begin with…</source>
            <translation>Partir de…</translation>
        </message>
        <message>
            <source>One point a line, in the order of drawing</source>
            <translation>Un point par ligne, dans l’ordre du tracé</translation>
        </message>
        <message>
            <source>One line a line, for example: left eye – nose</source>
            <translation>Un trait par ligne, par exemple : œil gauche – nez</translation>
        </message>
        <message>
            <source>Example</source>
            <translation>Exemple</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>Points</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>Traits</translation>
        </message>
        <message>
            <source>Skeletons that are drawn already keep their points by place, not by name.</source>
            <translation>Les squelettes déjà dessinés gardent leurs points selon leur rang, non selon leur nom.</translation>
        </message>
        <message>
            <source>“{line}” stands there twice, or names a point that is not in the list.</source>
            <translation>« {line} » y figure deux fois, ou nomme un point absent de la liste.</translation>
        </message>
    </context>
    <context>
        <name>Kinds</name>
        <message>
            <source>locked</source>
            <translation>verrouillée</translation>
        </message>
        <message>
            <source>at {x}, {y}, {width} by {height} pixels</source>
            <translation>à {x}, {y}, {width} sur {height} pixels</translation>
        </message>
        <message>
            <source>box</source>
            <translation>rectangle</translation>
        </message>
        <message>
            <source>rotated box</source>
            <translation>rectangle incliné</translation>
        </message>
        <message>
            <source>polygon</source>
            <translation>polygone</translation>
        </message>
        <message>
            <source>quadrilateral</source>
            <translation>quadrilatère</translation>
        </message>
        <message>
            <source>ellipse</source>
            <translation>ellipse</translation>
        </message>
        <message>
            <source>line</source>
            <translation>ligne</translation>
        </message>
        <message>
            <source>point</source>
            <translation>point</translation>
        </message>
        <message>
            <source>skeleton</source>
            <translation>squelette</translation>
        </message>
        <message>
            <source>mask</source>
            <translation>masque</translation>
        </message>
    </context>
    <context>
        <name>LabelControl</name>
        <message>
            <source>“{name}” was removed</source>
            <translation>« {name} » a été retirée</translation>
        </message>
        <message>
            <source>Regions that have it keep it until they get another.</source>
            <translation>Les régions qui la portent la gardent jusqu’à en recevoir une autre.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>LabelDialog</name>
        <message>
            <source>Label “{name}”</source>
            <translation>Étiquette « {name} »</translation>
        </message>
        <message>
            <source>Other…</source>
            <translation>Autre…</translation>
        </message>
        <message>
            <source>none</source>
            <translation>aucune</translation>
        </message>
        <message>
            <source>{key} (now “{label}”)</source>
            <translation>{key} (actuellement « {label} »)</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Couleur</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Touche</translation>
        </message>
        <message>
            <source>Attributes</source>
            <translation>Attributs</translation>
        </message>
        <message>
            <source>Keypoints</source>
            <translation>Points</translation>
        </message>
        <message>
            <source>A label needs a name.</source>
            <translation>Une étiquette a besoin d’un nom.</translation>
        </message>
        <message>
            <source>Another label has this name already.</source>
            <translation>Une autre étiquette porte déjà ce nom.</translation>
        </message>
    </context>
    <context>
        <name>LabelPanel</name>
        <message>
            <source>Labels</source>
            <translation>Étiquettes</translation>
        </message>
        <message>
            <source>What do you want to mark?</source>
            <translation>Que voulez-vous marquer ?</translation>
        </message>
        <message>
            <source>Type the name of your first label below, for instance “cat”.</source>
            <translation>Tapez ci-dessous le nom de votre première étiquette, par exemple « chat ».</translation>
        </message>
        <message>
            <source>Add a label</source>
            <translation>Ajouter une étiquette</translation>
        </message>
        <message>
            <source>Name of a new label</source>
            <translation>Nom d’une nouvelle étiquette</translation>
        </message>
        <message>
            <source>Edit the chosen label…</source>
            <translation>Modifier l’étiquette choisie…</translation>
        </message>
        <message>
            <source>Edit label…</source>
            <translation>Modifier l’étiquette…</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Renommer</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Couleur</translation>
        </message>
        <message>
            <source>Other…</source>
            <translation>Autre…</translation>
        </message>
        <message>
            <source>Key…</source>
            <translation>Touche…</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Monter</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Descendre</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Colour of “{name}”</source>
            <translation>Couleur de « {name} »</translation>
        </message>
        <message>
            <source>none</source>
            <translation>aucune</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Touche</translation>
        </message>
        <message>
            <source>Digit that chooses “{name}”:</source>
            <translation>Chiffre qui choisit « {name} » :</translation>
        </message>
    </context>
    <context>
        <name>LabelPicker</name>
        <message>
            <source>Choose a label</source>
            <translation>Choisir une étiquette</translation>
        </message>
        <message>
            <source>Find a label</source>
            <translation>Chercher une étiquette</translation>
        </message>
        <message>
            <source>Find or name a label</source>
            <translation>Chercher ou nommer une étiquette</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>Étiquettes</translation>
        </message>
        <message>
            <source>No label is called that.</source>
            <translation>Aucune étiquette ne porte ce nom.</translation>
        </message>
        <message>
            <source>Type a name; Enter makes the label.</source>
            <translation>Saisissez un nom ; Entrée crée l’étiquette.</translation>
        </message>
        <message>
            <source>New label “{name}”</source>
            <translation>Nouvelle étiquette « {name} »</translation>
        </message>
    </context>
    <context>
        <name>LabelingPage</name>
        <message>
            <source>Loading…</source>
            <translation>Chargement…</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>Éléments</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>Étiquettes</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Questions</translation>
        </message>
        <message>
            <source>Guideline</source>
            <translation>Consigne</translation>
        </message>
        <message>
            <source>Regions</source>
            <translation>Régions</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>Problèmes</translation>
        </message>
        <message>
            <source>Nothing open yet</source>
            <translation>Rien d’ouvert</translation>
        </message>
        <message>
            <source>Open a folder of photos or texts, or a table, and begin labelling.</source>
            <translation>Ouvrez un dossier de photos ou de textes, ou un tableau, et commencez à étiqueter.</translation>
        </message>
        <message>
            <source>Open folder…</source>
            <translation>Ouvrir un dossier…</translation>
        </message>
        <message>
            <source>Open file…</source>
            <translation>Ouvrir un fichier…</translation>
        </message>
        <message>
            <source>There is nothing to label in this project</source>
            <translation>Il n’y a rien à étiqueter dans ce projet</translation>
        </message>
        <message>
            <source>Its source had no items that can be opened.</source>
            <translation>Sa source ne contenait aucun élément lisible.</translation>
        </message>
        <message>
            <source>This is the last item.</source>
            <translation>C’est le dernier élément.</translation>
        </message>
        <message>
            <source>This is the first item.</source>
            <translation>C’est le premier élément.</translation>
        </message>
        <message>
            <source>“{name}” could not be opened.</source>
            <translation>« {name} » n’a pas pu être ouvert.</translation>
        </message>
        <message>
            <source>Next item</source>
            <translation>Élément suivant</translation>
        </message>
        <message>
            <source>Allow up to {count} megapixels</source>
            <translation>Autoriser jusqu’à {count} mégapixels</translation>
        </message>
        <message>
            <source>Locate folder…</source>
            <translation>Localiser le dossier…</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Terminé</translation>
        </message>
        <message>
            <source>Submit</source>
            <translation>Soumettre</translation>
        </message>
        <message>
            <source>Station project</source>
            <translation>Projet de station</translation>
        </message>
        <message>
            <source>Suggestions</source>
            <translation>Suggestions</translation>
        </message>
    </context>
    <context>
        <name>LabelingToolBar</name>
        <message>
            <source>Tools</source>
            <translation>Outils</translation>
        </message>
        <message>
            <source>Submit</source>
            <translation>Soumettre</translation>
        </message>
        <message>
            <source>{number} of {total}</source>
            <translation>{number} sur {total}</translation>
        </message>
    </context>
    <context>
        <name>LabelingView</name>
        <message>
            <source>no label</source>
            <translation>sans étiquette</translation>
        </message>
    </context>
    <context>
        <name>LineModel</name>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Projet</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>Élément</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Pourquoi</translation>
        </message>
        <message>
            <source>Base</source>
            <translation>Base</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Part</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>Montant</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Stopped for now</source>
            <translation>Suspendu pour l’instant</translation>
        </message>
    </context>
    <context>
        <name>LossView</name>
        <message>
            <source>What would be lost of this project</source>
            <translation>Ce qui serait perdu de ce projet</translation>
        </message>
        <message>
            <source>This format never holds: {losses}.</source>
            <translation>Ce format ne contient jamais : {losses}.</translation>
        </message>
        <message>
            <source>This format holds everything.</source>
            <translation>Ce format contient tout.</translation>
        </message>
        <message>
            <source>Working it out…</source>
            <translation>Calcul…</translation>
        </message>
        <message>
            <source>Nothing: everything that was labelled can be kept.</source>
            <translation>Rien : tout ce qui a été étiqueté peut être gardé.</translation>
        </message>
        <message>
            <source>Stopped. A report says after the export what could not be kept.</source>
            <translation>Arrêté. Un rapport dit après l’export ce qui n’a pas pu être gardé.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <source>Work it out</source>
            <translation>Calculer</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Panels</source>
            <translation>Panneaux</translation>
        </message>
        <message>
            <source>This page has no panels</source>
            <translation>Cette page n’a pas de panneaux</translation>
        </message>
        <message>
            <source>Label offline. Sign once. Sync exactly once. Get paid. Prove it.</source>
            <translation>Étiqueter hors ligne. Signer une fois. Synchroniser exactement une fois. Être payé. Le prouver.</translation>
        </message>
        <message>
            <source>Free software under the Apache License 2.0.</source>
            <translation>Logiciel libre sous licence Apache 2.0.</translation>
        </message>
        <message>
            <source>About Caravan</source>
            <translation>À propos de Caravan</translation>
        </message>
        <message>
            <source>New workspace</source>
            <translation>Nouvel espace de travail</translation>
        </message>
        <message>
            <source>My work</source>
            <translation>Mon travail</translation>
        </message>
        <message>
            <source>Open workspace</source>
            <translation>Ouvrir un espace de travail</translation>
        </message>
        <message>
            <source>Understood</source>
            <translation>Compris</translation>
        </message>
        <message>
            <source>Use a key file…</source>
            <translation>Utiliser un fichier de clé…</translation>
        </message>
        <message>
            <source>About this workspace</source>
            <translation>À propos de cet espace de travail</translation>
        </message>
        <message>
            <source>Choose another…</source>
            <translation>En choisir un autre…</translation>
        </message>
        <message>
            <source>Your last edits could not be saved.</source>
            <translation>Vos dernières modifications n’ont pas pu être enregistrées.</translation>
        </message>
        <message>
            <source>If you close now they are lost. Everything before them is safe.</source>
            <translation>Si vous fermez maintenant, elles sont perdues. Tout ce qui précède est en sécurité.</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>Rester</translation>
        </message>
        <message>
            <source>Close and lose them</source>
            <translation>Fermer et les perdre</translation>
        </message>
        <message>
            <source>Drop to open it for labelling</source>
            <translation>Déposez pour ouvrir et étiqueter</translation>
        </message>
    </context>
    <context>
        <name>Manage</name>
        <message>
            <source>running</source>
            <translation>en cours</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>suspendu</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>fermé</translation>
        </message>
        <message>
            <source>settled</source>
            <translation>soldé</translation>
        </message>
        <message>
            <source>annotator</source>
            <translation>annotateur</translation>
        </message>
        <message>
            <source>reviewer</source>
            <translation>relecteur</translation>
        </message>
        <message>
            <source>manager</source>
            <translation>responsable</translation>
        </message>
        <message>
            <source>auditor</source>
            <translation>auditeur</translation>
        </message>
        <message>
            <source>{rate} (n = {n}, {low} to {high})</source>
            <translation>{rate} (n = {n}, {low} à {high})</translation>
        </message>
        <message>
            <source>{decided} decided · {waiting} waiting for a decision · {left} to come · {leases} batches out</source>
            <translation>{decided} décidés · {waiting} en attente de décision · {left} à venir · {leases} lots en cours</translation>
        </message>
        <message>
            <source>{sure} of {items} begun items already have an answer that is right with {level}: they need no more.</source>
            <translation>{sure} des {items} éléments commencés ont déjà une réponse juste avec une probabilité de {level} : il ne leur en faut pas d’autre.</translation>
        </message>
        <message>
            <source>This only advises; every planned place stays open.</source>
            <translation>Ce n’est qu’un conseil ; toutes les places prévues restent ouvertes.</translation>
        </message>
        <message>
            <source>Pays by payroll</source>
            <translation>Paiement avec le salaire</translation>
        </message>
        <message>
            <source>Nothing distributed yet</source>
            <translation>Rien n’a encore été distribué</translation>
        </message>
        <message>
            <source>is being published</source>
            <translation>en cours de publication</translation>
        </message>
        <message>
            <source>waits for its delay</source>
            <translation>attend la fin du délai</translation>
        </message>
        <message>
            <source>in force</source>
            <translation>en vigueur</translation>
        </message>
        <message>
            <source>revoked</source>
            <translation>révoquée</translation>
        </message>
        <message>
            <source>Distribution {n}: {state}</source>
            <translation>Distribution {n} : {state}</translation>
        </message>
        <message>
            <source>fails and is tried again: {problem}</source>
            <translation>échoue et sera repris : {problem}</translation>
        </message>
        <message>
            <source>late by {n} minutes</source>
            <translation>en retard de {n} minutes</translation>
        </message>
        <message>
            <source>in order</source>
            <translation>en ordre</translation>
        </message>
    </context>
    <context>
        <name>ManagePage</name>
        <message>
            <source>You manage no station</source>
            <translation>Vous ne gérez aucune station</translation>
        </message>
        <message>
            <source>A manager's invitation gives you this page.</source>
            <translation>Une invitation de responsable vous donne cette page.</translation>
        </message>
        <message>
            <source>Asking the station…</source>
            <translation>Demande à la station…</translation>
        </message>
        <message>
            <source>Manage</source>
            <translation>Gestion</translation>
        </message>
        <message>
            <source>Station</source>
            <translation>Station</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>Actualiser</translation>
        </message>
        <message>
            <source>Station and projects</source>
            <translation>Station et projets</translation>
        </message>
        <message>
            <source>This is what the station said on {when}.</source>
            <translation>C’est ce que la station a dit le {when}.</translation>
        </message>
        <message>
            <source>Nothing is known of this station yet</source>
            <translation>On ne sait encore rien de cette station</translation>
        </message>
        <message>
            <source>Manage · {name}</source>
            <translation>Gestion · {name}</translation>
        </message>
        <message>
            <source>The whole station</source>
            <translation>Toute la station</translation>
        </message>
    </context>
    <context>
        <name>MaskEditing</name>
        <message>
            <source>Select a mask and one or more regions that overlap it (Shift-click adds one).</source>
            <translation>Sélectionnez un masque et une ou plusieurs régions qui le chevauchent (Maj-clic en ajoute une).</translation>
        </message>
        <message>
            <source>They share nothing.</source>
            <translation>Ils n’ont rien en commun.</translation>
        </message>
        <message>
            <source>There are no holes in it.</source>
            <translation>Il n’a pas de trous.</translation>
        </message>
        <message>
            <source>Parts of fewer pixels go</source>
            <translation>Ôter les parties de moins de (pixels)</translation>
        </message>
        <message>
            <source>Grow by pixels</source>
            <translation>Agrandir de (pixels)</translation>
        </message>
        <message>
            <source>Shrink by pixels</source>
            <translation>Rétrécir de (pixels)</translation>
        </message>
        <message>
            <source>This tool has no options.</source>
            <translation>Cet outil n’a pas d’options.</translation>
        </message>
        <message>
            <source>Select a mask first.</source>
            <translation>Sélectionnez d’abord un masque.</translation>
        </message>
    </context>
    <context>
        <name>Messages</name>
        <message>
            <source>A Datumaro file is an object with “items”.</source>
            <translation>Un fichier Datumaro est un objet qui a « items ».</translation>
        </message>
        <message>
            <source>A VIA file is an object of pictures.</source>
            <translation>Un fichier VIA est un objet d’images.</translation>
        </message>
        <message>
            <source>A batch holds 1 to 500 records and at most 32 MiB.</source>
            <translation>Un lot contient de 1 à 500 enregistrements et au plus 32 Mio.</translation>
        </message>
        <message>
            <source>A blob has at most 1,000 parts.</source>
            <translation>Un blob a au plus 1 000 parties.</translation>
        </message>
        <message>
            <source>A bundle does not hold such an entry.</source>
            <translation>Un paquet ne contient pas une telle entrée.</translation>
        </message>
        <message>
            <source>A cell lies in a column that the table does not have.</source>
            <translation>Une cellule se trouve dans une colonne que le tableau n’a pas.</translation>
        </message>
        <message>
            <source>A deployment has code and no target.</source>
            <translation>Un déploiement a du code et pas de destinataire.</translation>
        </message>
        <message>
            <source>A digest or hash in it has not 32 bytes.</source>
            <translation>Une empreinte qu’il contient n’a pas 32 octets.</translation>
        </message>
        <message>
            <source>A distribution is named by its number, from 1.</source>
            <translation>Une distribution est désignée par son numéro, à partir de 1.</translation>
        </message>
        <message>
            <source>A distribution needs at least one line.</source>
            <translation>Une distribution a besoin d’au moins une ligne.</translation>
        </message>
        <message>
            <source>A downloaded file is not the one that was promised.</source>
            <translation>Un fichier téléchargé n’est pas celui qui était promis.</translation>
        </message>
        <message>
            <source>A few words are enough; they are kept with the record.</source>
            <translation>Quelques mots suffisent ; ils sont gardés avec l’enregistrement.</translation>
        </message>
        <message>
            <source>A file arrived damaged.</source>
            <translation>Un fichier est arrivé endommagé.</translation>
        </message>
        <message>
            <source>A file could not be kept.</source>
            <translation>Un fichier n’a pas pu être gardé.</translation>
        </message>
        <message>
            <source>A file could not be written.</source>
            <translation>Un fichier n’a pas pu être écrit.</translation>
        </message>
        <message>
            <source>A file in it is damaged. Ask for another one.</source>
            <translation>Un fichier qu’il contient est endommagé. Demandez-en un autre.</translation>
        </message>
        <message>
            <source>A file of the station is larger than it said.</source>
            <translation>Un fichier de la station est plus grand qu’elle ne l’a dit.</translation>
        </message>
        <message>
            <source>A file of this item is not on this computer.</source>
            <translation>Un fichier de cet élément n’est pas sur cet ordinateur.</translation>
        </message>
        <message>
            <source>A fix carries the corrected work.</source>
            <translation>Une correction porte le travail corrigé.</translation>
        </message>
        <message>
            <source>A key change is not signed by its root key.</source>
            <translation>Un changement de clé n’est pas signé par sa clé racine.</translation>
        </message>
        <message>
            <source>A key file is already there.</source>
            <translation>Il y a déjà un fichier de clé.</translation>
        </message>
        <message>
            <source>A key in it is not text.</source>
            <translation>Une clé qu’il contient n’est pas du texte.</translation>
        </message>
        <message>
            <source>A key of the station cannot sign in.</source>
            <translation>Une clé de la station ne peut pas se connecter.</translation>
        </message>
        <message>
            <source>A key of the station cannot sign this.</source>
            <translation>Une clé de la station ne peut pas signer cela.</translation>
        </message>
        <message>
            <source>A labelme file is an object with “shapes”.</source>
            <translation>Un fichier labelme est un objet qui a « shapes ».</translation>
        </message>
        <message>
            <source>A list alone is a file of detection results; open the file of instances with “images” and “annotations”.</source>
            <translation>Une liste seule est un fichier de résultats de détection ; ouvrez le fichier d’instances avec « images » et « annotations ».</translation>
        </message>
        <message>
            <source>A page of the statement is another one.</source>
            <translation>Une page du relevé est une autre.</translation>
        </message>
        <message>
            <source>A part is named by its number, from 0.</source>
            <translation>Une partie est désignée par son numéro, à partir de 0.</translation>
        </message>
        <message>
            <source>A part of this blob is missing.</source>
            <translation>Il manque une partie de ce blob.</translation>
        </message>
        <message>
            <source>A part of this work has not arrived.</source>
            <translation>Une partie de ce travail n’est pas arrivée.</translation>
        </message>
        <message>
            <source>A part of this work is not on this computer.</source>
            <translation>Une partie de ce travail n’est pas sur cet ordinateur.</translation>
        </message>
        <message>
            <source>A part of this work is not the one that was signed.</source>
            <translation>Une partie de ce travail n’est pas celle qui a été signée.</translation>
        </message>
        <message>
            <source>A part of this work is too large.</source>
            <translation>Une partie de ce travail est trop volumineuse.</translation>
        </message>
        <message>
            <source>A part of this work was lost.</source>
            <translation>Une partie de ce travail a été perdue.</translation>
        </message>
        <message>
            <source>A project needs a name.</source>
            <translation>Un projet a besoin d’un nom.</translation>
        </message>
        <message>
            <source>A project's description arrived damaged.</source>
            <translation>La description d’un projet est arrivée endommagée.</translation>
        </message>
        <message>
            <source>A proof does not fit the published distribution.</source>
            <translation>Une preuve ne correspond pas à la distribution publiée.</translation>
        </message>
        <message>
            <source>A record of this type has none.</source>
            <translation>Un enregistrement de ce type n’en a pas.</translation>
        </message>
        <message>
            <source>A rejection needs a reason.</source>
            <translation>Un rejet a besoin d’un motif.</translation>
        </message>
        <message>
            <source>A royalty weight is negative.</source>
            <translation>Un poids de redevance est négatif.</translation>
        </message>
        <message>
            <source>A second reviewer looks at it.</source>
            <translation>Un second relecteur l’examine.</translation>
        </message>
        <message>
            <source>A second reviewer reads it.</source>
            <translation>Un second relecteur le lit.</translation>
        </message>
        <message>
            <source>A sign-in lives at most five minutes.</source>
            <translation>Une connexion vit au plus cinq minutes.</translation>
        </message>
        <message>
            <source>A source is named by its name alone.</source>
            <translation>Une source est désignée par son seul nom.</translation>
        </message>
        <message>
            <source>A station id has 32 bytes.</source>
            <translation>Un identifiant de station a 32 octets.</translation>
        </message>
        <message>
            <source>A token is not the one the station named.</source>
            <translation>Un jeton n’est pas celui que la station a nommé.</translation>
        </message>
        <message>
            <source>A worker appears twice for one token.</source>
            <translation>Un travailleur figure deux fois pour un jeton.</translation>
        </message>
        <message>
            <source>A {0} key does not call {1}.</source>
            <translation>Une clé {0} n’appelle pas {1}.</translation>
        </message>
        <message>
            <source>A {0} key does not sign {1}.</source>
            <translation>Une clé {0} ne signe pas {1}.</translation>
        </message>
        <message>
            <source>A {0} record cannot be signed here.</source>
            <translation>Un enregistrement {0} ne peut pas être signé ici.</translation>
        </message>
        <message>
            <source>A {0} record has no payload.</source>
            <translation>Un enregistrement {0} n’a pas de contenu.</translation>
        </message>
        <message>
            <source>A {0} record is not sent to a station.</source>
            <translation>Un enregistrement {0} n’est pas envoyé à une station.</translation>
        </message>
        <message>
            <source>About {0} GB are needed in the workspace's folder. The picture stays reduced; labelling works, and nothing was changed.</source>
            <translation>Il faut environ {0} Go dans le dossier de l’espace de travail. L’image reste réduite ; annoter fonctionne, et rien n’a été changé.</translation>
        </message>
        <message>
            <source>Accept an invitation first.</source>
            <translation>Acceptez d’abord une invitation.</translation>
        </message>
        <message>
            <source>An address is 0x and 40 hexadecimal digits.</source>
            <translation>Une adresse est 0x suivi de 40 chiffres hexadécimaux.</translation>
        </message>
        <message>
            <source>An amount is a whole number below 2^128 base units.</source>
            <translation>Un montant est un nombre entier inférieur à 2^128 unités de base.</translation>
        </message>
        <message>
            <source>An amount is out of range.</source>
            <translation>Un montant est hors limites.</translation>
        </message>
        <message>
            <source>An export line holds a line break.</source>
            <translation>Une ligne d’export contient un saut de ligne.</translation>
        </message>
        <message>
            <source>An item is not part of the signed assignment.</source>
            <translation>Un élément ne fait pas partie de la tâche signée.</translation>
        </message>
        <message>
            <source>Another binding with this number is here already.</source>
            <translation>Une autre liaison de ce numéro est déjà ici.</translation>
        </message>
        <message>
            <source>Another claim has this id.</source>
            <translation>Une autre demande a cet identifiant.</translation>
        </message>
        <message>
            <source>Another export is being written.</source>
            <translation>Un autre export est en cours d’écriture.</translation>
        </message>
        <message>
            <source>Another income with this id is here already.</source>
            <translation>Un autre revenu portant cet identifiant est déjà là.</translation>
        </message>
        <message>
            <source>Another lease has this id.</source>
            <translation>Un autre bail a cet identifiant.</translation>
        </message>
        <message>
            <source>Another program is using {0}. Close it there first; nothing was changed.</source>
            <translation>Un autre programme utilise {0}. Fermez-le là d’abord ; rien n’a été changé.</translation>
        </message>
        <message>
            <source>Another record with this id is here already.</source>
            <translation>Un autre enregistrement de cet identifiant est déjà ici.</translation>
        </message>
        <message>
            <source>Another station answers at this address.</source>
            <translation>Une autre station répond à cette adresse.</translation>
        </message>
        <message>
            <source>Another transaction took its place.</source>
            <translation>Une autre transaction a pris sa place.</translation>
        </message>
        <message>
            <source>Answer at least one item, then hand in.</source>
            <translation>Répondez à au moins un élément, puis rendez l’examen.</translation>
        </message>
        <message>
            <source>As {0}.</source>
            <translation>En tant que {0}.</translation>
        </message>
        <message>
            <source>Ask for a new nonce.</source>
            <translation>Demandez un nouveau nonce.</translation>
        </message>
        <message>
            <source>Ask for an invitation, then join it.</source>
            <translation>Demandez une invitation, puis rejoignez-le.</translation>
        </message>
        <message>
            <source>Ask for it again.</source>
            <translation>Demandez-le encore.</translation>
        </message>
        <message>
            <source>Ask for the newest one.</source>
            <translation>Demandez le plus récent.</translation>
        </message>
        <message>
            <source>Ask for the permission to read it, or leave it out.</source>
            <translation>Demandez le droit de le lire, ou laissez-le de côté.</translation>
        </message>
        <message>
            <source>Ask its manager.</source>
            <translation>Demandez à son gestionnaire.</translation>
        </message>
        <message>
            <source>Ask the station for another one.</source>
            <translation>Demandez-en un autre à la station.</translation>
        </message>
        <message>
            <source>Ask the station's manager.</source>
            <translation>Demandez au gestionnaire de la station.</translation>
        </message>
        <message>
            <source>Ask whoever runs the project.</source>
            <translation>Demandez à qui dirige le projet.</translation>
        </message>
        <message>
            <source>Ask whoever runs the station. Your work is safe.</source>
            <translation>Demandez à qui dirige la station. Votre travail est en sûreté.</translation>
        </message>
        <message>
            <source>At most {0} MiB and {1} values travel beside it.</source>
            <translation>Au plus {0} Mio et {1} valeurs l’accompagnent.</translation>
        </message>
        <message>
            <source>At most {0} MiB are read.</source>
            <translation>{0} Mio au plus sont lus.</translation>
        </message>
        <message>
            <source>At most {0} are handed out.</source>
            <translation>{0} au plus sont distribuées.</translation>
        </message>
        <message>
            <source>At most {0} bytes.</source>
            <translation>Au plus {0} octets.</translation>
        </message>
        <message>
            <source>At most {0} entries; make two.</source>
            <translation>Au plus {0} entrées ; faites-en deux.</translation>
        </message>
        <message>
            <source>Bring your backup of it with “Use a key file…”. If you have none, move {0} away first.</source>
            <translation>Apportez votre sauvegarde avec « Utiliser un fichier de clé… ». Si vous n’en avez pas, déplacez d’abord {0}.</translation>
        </message>
        <message>
            <source>By {0}, not by {1}.</source>
            <translation>Par {0}, et non par {1}.</translation>
        </message>
        <message>
            <source>Byte {0} is not UTF-8.</source>
            <translation>L’octet {0} n’est pas de l’UTF-8.</translation>
        </message>
        <message>
            <source>CSV, TSV, JSON Lines, Excel and Parquet are read.</source>
            <translation>CSV, TSV, JSON Lines, Excel et Parquet sont lus.</translation>
        </message>
        <message>
            <source>Check the disk or the connection to it.</source>
            <translation>Vérifiez le disque ou sa connexion.</translation>
        </message>
        <message>
            <source>Choose a CSV or JSON Lines file.</source>
            <translation>Choisissez un fichier CSV ou JSON Lines.</translation>
        </message>
        <message>
            <source>Choose a folder of images, texts or tables.</source>
            <translation>Choisissez un dossier d’images, de textes ou de tableaux.</translation>
        </message>
        <message>
            <source>Choose a new or empty folder; nothing was written.</source>
            <translation>Choisissez un dossier nouveau ou vide ; rien n’a été écrit.</translation>
        </message>
        <message>
            <source>Choose a value from {0} to {1}.</source>
            <translation>Choisissez une valeur de {0} à {1}.</translation>
        </message>
        <message>
            <source>Choose another column.</source>
            <translation>Choisissez une autre colonne.</translation>
        </message>
        <message>
            <source>Choose another format.</source>
            <translation>Choisissez un autre format.</translation>
        </message>
        <message>
            <source>Choose from the options, each at most once.</source>
            <translation>Choisissez parmi les options, chacune au plus une fois.</translation>
        </message>
        <message>
            <source>Choose images, texts, or a CSV, JSON Lines, Excel or Parquet table.</source>
            <translation>Choisissez des images, des textes, ou un tableau CSV, JSON Lines, Excel ou Parquet.</translation>
        </message>
        <message>
            <source>Choose one from the list.</source>
            <translation>Choisissez-en un dans la liste.</translation>
        </message>
        <message>
            <source>Choose one from the project's list.</source>
            <translation>Choisissez-en un dans la liste du projet.</translation>
        </message>
        <message>
            <source>Choose one of its columns.</source>
            <translation>Choisissez une de ses colonnes.</translation>
        </message>
        <message>
            <source>Choose one of the options.</source>
            <translation>Choisissez une des options.</translation>
        </message>
        <message>
            <source>Choose one of the table's columns.</source>
            <translation>Choisissez une des colonnes du tableau.</translation>
        </message>
        <message>
            <source>Choose one of {0}.</source>
            <translation>Choisissez parmi {0}.</translation>
        </message>
        <message>
            <source>Choose the folder of a sequence, or its gt.txt.</source>
            <translation>Choisissez le dossier d’une séquence, ou son gt.txt.</translation>
        </message>
        <message>
            <source>Choose the folder or zip that holds both.</source>
            <translation>Choisissez le dossier ou le zip qui contient les deux.</translation>
        </message>
        <message>
            <source>Choose the folder that holds the PNGs.</source>
            <translation>Choisissez le dossier qui contient les PNG.</translation>
        </message>
        <message>
            <source>Choose the folder with data.yaml and the text files of labels.</source>
            <translation>Choisissez le dossier avec data.yaml et les fichiers texte des étiquettes.</translation>
        </message>
        <message>
            <source>Choose the folder with the labels.</source>
            <translation>Choisissez le dossier des étiquettes.</translation>
        </message>
        <message>
            <source>Choose those.</source>
            <translation>Choisissez ceux-là.</translation>
        </message>
        <message>
            <source>Claims are paused.</source>
            <translation>Les demandes de versement sont suspendues.</translation>
        </message>
        <message>
            <source>Close it and open it again ({0}).</source>
            <translation>Fermez-le et ouvrez-le à nouveau ({0}).</translation>
        </message>
        <message>
            <source>Close it and open the file anew.</source>
            <translation>Fermez-le et rouvrez le fichier.</translation>
        </message>
        <message>
            <source>Come again in {0} s.</source>
            <translation>Revenez dans {0} s.</translation>
        </message>
        <message>
            <source>Content-Digest differs.</source>
            <translation>Content-Digest ne correspond pas.</translation>
        </message>
        <message>
            <source>Contracts are deployed on development chains only.</source>
            <translation>Les contrats ne sont déployés que sur des chaînes de développement.</translation>
        </message>
        <message>
            <source>Coordinates of Pascal VOC begin at 0 or 1.</source>
            <translation>Les coordonnées de Pascal VOC commencent à 0 ou à 1.</translation>
        </message>
        <message>
            <source>Copy all of it, to the last letter.</source>
            <translation>Copiez tout, jusqu’à la dernière lettre.</translation>
        </message>
        <message>
            <source>Correct it first, or choose another verdict.</source>
            <translation>Corrigez-le d’abord, ou choisissez un autre verdict.</translation>
        </message>
        <message>
            <source>Each line of a JSON Lines file must be one object {{…}}.</source>
            <translation>Chaque ligne d’un fichier JSON Lines doit être un objet {{…}}.</translation>
        </message>
        <message>
            <source>Enter a finite number.</source>
            <translation>Saisissez un nombre fini.</translation>
        </message>
        <message>
            <source>Enter a number.</source>
            <translation>Saisissez un nombre.</translation>
        </message>
        <message>
            <source>Enter at least {0}.</source>
            <translation>Saisissez au moins {0}.</translation>
        </message>
        <message>
            <source>Enter at most {0}.</source>
            <translation>Saisissez au plus {0}.</translation>
        </message>
        <message>
            <source>Enter one; nothing was changed.</source>
            <translation>Saisissez-en un ; rien n’a été changé.</translation>
        </message>
        <message>
            <source>Enter text.</source>
            <translation>Saisissez du texte.</translation>
        </message>
        <message>
            <source>Everybody gave the same answer everywhere, so agreement by chance cannot be told from real agreement.</source>
            <translation>Tous ont donné partout la même réponse : l’accord dû au hasard ne se distingue pas du véritable accord.</translation>
        </message>
        <message>
            <source>Everything is delivered.</source>
            <translation>Tout est livré.</translation>
        </message>
        <message>
            <source>Everything published has been paid.</source>
            <translation>Tout ce qui a été publié est payé.</translation>
        </message>
        <message>
            <source>Everything saved before is safe.</source>
            <translation>Tout ce qui a été enregistré avant est en sûreté.</translation>
        </message>
        <message>
            <source>Fetching files.</source>
            <translation>Téléchargement des fichiers.</translation>
        </message>
        <message>
            <source>Finish one of them first.</source>
            <translation>Terminez-en d’abord un.</translation>
        </message>
        <message>
            <source>Folders, devices and pipes cannot be opened here.</source>
            <translation>Dossiers, périphériques et tubes ne peuvent pas être ouverts ici.</translation>
        </message>
        <message>
            <source>Get a fresh copy of it.</source>
            <translation>Procurez-vous une nouvelle copie.</translation>
        </message>
        <message>
            <source>Get a fresh copy of the archive.</source>
            <translation>Procurez-vous une nouvelle copie de l’archive.</translation>
        </message>
        <message>
            <source>Get a fresh copy of the file, or leave it out.</source>
            <translation>Procurez-vous une nouvelle copie du fichier, ou laissez-le de côté.</translation>
        </message>
        <message>
            <source>Get a fresh copy of the file, or save it as UTF-8 with the program that made it.</source>
            <translation>Procurez-vous une nouvelle copie du fichier, ou enregistrez-le en UTF-8 avec le programme qui l’a fait.</translation>
        </message>
        <message>
            <source>Get work from it right away.</source>
            <translation>Obtenez-y du travail tout de suite.</translation>
        </message>
        <message>
            <source>Import the file into a new workspace.</source>
            <translation>Importez le fichier dans un nouvel espace de travail.</translation>
        </message>
        <message>
            <source>It allows fewer annotators for an item than it plans.</source>
            <translation>Il permet moins d’annotateurs par élément qu’il n’en prévoit.</translation>
        </message>
        <message>
            <source>It asks for more than 512 MiB of memory.</source>
            <translation>Il demande plus de 512 Mio de mémoire.</translation>
        </message>
        <message>
            <source>It begins with https://.</source>
            <translation>Elle commence par https://.</translation>
        </message>
        <message>
            <source>It belongs to no key.</source>
            <translation>Elle n’appartient à aucune clé.</translation>
        </message>
        <message>
            <source>It belongs to the other signing domain.</source>
            <translation>Il appartient à l’autre domaine de signature.</translation>
        </message>
        <message>
            <source>It belongs to the zero address.</source>
            <translation>Elle appartient à l’adresse zéro.</translation>
        </message>
        <message>
            <source>It calls another contract than the distributor.</source>
            <translation>Elle appelle un autre contrat que le distributeur.</translation>
        </message>
        <message>
            <source>It cannot be checked.</source>
            <translation>Cela ne peut pas être vérifié.</translation>
        </message>
        <message>
            <source>It changed nothing: {0}.</source>
            <translation>Cela n’a rien changé : {0}.</translation>
        </message>
        <message>
            <source>It comes when the station can be reached.</source>
            <translation>Il arrive quand la station peut être jointe.</translation>
        </message>
        <message>
            <source>It could not be decoded{0}. Nothing was changed; get a fresh copy of the file, or leave it out.</source>
            <translation>Il n’a pas pu être décodé{0}. Rien n’a été changé ; procurez-vous une nouvelle copie du fichier, ou laissez-le de côté.</translation>
        </message>
        <message>
            <source>It does not hold {0}.</source>
            <translation>Il ne contient pas {0}.</translation>
        </message>
        <message>
            <source>It does not name its schema.</source>
            <translation>Il ne nomme pas son schéma.</translation>
        </message>
        <message>
            <source>It does not say what it is.</source>
            <translation>Il ne dit pas ce qu’il est.</translation>
        </message>
        <message>
            <source>It has no {0}.</source>
            <translation>Il n’a pas de {0}.</translation>
        </message>
        <message>
            <source>It has not exactly the declared fields.</source>
            <translation>Il n’a pas exactement les champs déclarés.</translation>
        </message>
        <message>
            <source>It has other fields than an EIP-1559 call.</source>
            <translation>Elle a d’autres champs qu’un appel EIP-1559.</translation>
        </message>
        <message>
            <source>It has too little {0} for you. Nothing was claimed; the station must fund it.</source>
            <translation>Il a trop peu de {0} pour vous. Rien n’a été réclamé ; la station doit l’alimenter.</translation>
        </message>
        <message>
            <source>It has {0} bytes instead of 65.</source>
            <translation>Elle a {0} octets au lieu de 65.</translation>
        </message>
        <message>
            <source>It has {0} bytes instead of {1}.</source>
            <translation>Il a {0} octets au lieu de {1}.</translation>
        </message>
        <message>
            <source>It has {0} bytes.</source>
            <translation>Il a {0} octets.</translation>
        </message>
        <message>
            <source>It has {0} bytes; at most {1} are allowed.</source>
            <translation>Il a {0} octets ; {1} au plus sont permis.</translation>
        </message>
        <message>
            <source>It has {0} entries.</source>
            <translation>Il a {0} entrées.</translation>
        </message>
        <message>
            <source>It holds a number beyond 2^53−1; write larger numbers as text.</source>
            <translation>Il contient un nombre au-delà de 2^53−1 ; écrivez les nombres plus grands comme du texte.</translation>
        </message>
        <message>
            <source>It holds a value of type {0}.</source>
            <translation>Il contient une valeur de type {0}.</translation>
        </message>
        <message>
            <source>It holds an entry with a name that is not allowed: {0}.</source>
            <translation>Il contient une entrée dont le nom n’est pas permis : {0}.</translation>
        </message>
        <message>
            <source>It holds half a character (a lone surrogate).</source>
            <translation>Il contient un demi-caractère (un substitut isolé).</translation>
        </message>
        <message>
            <source>It holds more than {0} entries.</source>
            <translation>Il contient plus de {0} entrées.</translation>
        </message>
        <message>
            <source>It holds more than {0} values.</source>
            <translation>Il contient plus de {0} valeurs.</translation>
        </message>
        <message>
            <source>It holds no &lt;image&gt; and no &lt;track&gt;.</source>
            <translation>Il ne contient ni &lt;image&gt; ni &lt;track&gt;.</translation>
        </message>
        <message>
            <source>It holds no usable key.</source>
            <translation>Il ne contient pas de clé utilisable.</translation>
        </message>
        <message>
            <source>It holds the character U+0000.</source>
            <translation>Il contient le caractère U+0000.</translation>
        </message>
        <message>
            <source>It holds the number {0}; only whole numbers are allowed.</source>
            <translation>Il contient le nombre {0} ; seuls les nombres entiers sont permis.</translation>
        </message>
        <message>
            <source>It holds the number {0}…, beyond 2^53−1; write larger numbers as text.</source>
            <translation>Il contient le nombre {0}…, au-delà de 2^53−1 ; écrivez les nombres plus grands comme du texte.</translation>
        </message>
        <message>
            <source>It holds {0} twice.</source>
            <translation>Il contient {0} deux fois.</translation>
        </message>
        <message>
            <source>It is damaged or cut off ({0}).</source>
            <translation>Il est endommagé ou tronqué ({0}).</translation>
        </message>
        <message>
            <source>It is damaged or of another kind ({0}).</source>
            <translation>Il est endommagé ou d’un autre genre ({0}).</translation>
        </message>
        <message>
            <source>It is damaged, protected by a password, or of another kind ({0}).</source>
            <translation>Il est endommagé, protégé par un mot de passe, ou d’un autre genre ({0}).</translation>
        </message>
        <message>
            <source>It is damaged.</source>
            <translation>Il est endommagé.</translation>
        </message>
        <message>
            <source>It is fetched again.</source>
            <translation>Il est téléchargé à nouveau.</translation>
        </message>
        <message>
            <source>It is fetched when the station can be reached.</source>
            <translation>Il est téléchargé quand la station peut être jointe.</translation>
        </message>
        <message>
            <source>It is for chain {0}, not {1}.</source>
            <translation>Il est pour la chaîne {0}, pas {1}.</translation>
        </message>
        <message>
            <source>It is given in basis points, from 0 to 10,000.</source>
            <translation>Il s’exprime en points de base, de 0 à 10 000.</translation>
        </message>
        <message>
            <source>It is larger than 16 kB.</source>
            <translation>Il dépasse 16 ko.</translation>
        </message>
        <message>
            <source>It is nested deeper than {0} levels.</source>
            <translation>Il est imbriqué sur plus de {0} niveaux.</translation>
        </message>
        <message>
            <source>It is not JSON: {0}.</source>
            <translation>Ce n’est pas du JSON : {0}.</translation>
        </message>
        <message>
            <source>It is not a version 3 key file.</source>
            <translation>Ce n’est pas un fichier de clé de version 3.</translation>
        </message>
        <message>
            <source>It is not a whole zip file.</source>
            <translation>Ce n’est pas un fichier zip entier.</translation>
        </message>
        <message>
            <source>It is not in canonical form (RFC 8785).</source>
            <translation>Il n’est pas sous forme canonique (RFC 8785).</translation>
        </message>
        <message>
            <source>It is not {0}.</source>
            <translation>Ce n’est pas {0}.</translation>
        </message>
        <message>
            <source>It is of another station, another person or on its way there.</source>
            <translation>Il est d’une autre station, d’une autre personne, ou en route vers là-bas.</translation>
        </message>
        <message>
            <source>It is probably a document of a word processor or another binary file. Save it as plain text (UTF-8) and open that.</source>
            <translation>C’est sans doute un document de traitement de texte ou un autre fichier binaire. Enregistrez-le comme texte brut (UTF-8) et ouvrez celui-là.</translation>
        </message>
        <message>
            <source>It is probably not JSON Lines.</source>
            <translation>Ce n’est sans doute pas du JSON Lines.</translation>
        </message>
        <message>
            <source>It is probably not a table.</source>
            <translation>Ce n’est sans doute pas un tableau.</translation>
        </message>
        <message>
            <source>It is signed by {0}: another key, another station, or changed after signing.</source>
            <translation>Il est signé par {0} : une autre clé, une autre station, ou changé après la signature.</translation>
        </message>
        <message>
            <source>It is too large to be sent. The station takes at most 32 MiB at once.</source>
            <translation>Il est trop grand pour être envoyé. La station accepte au plus 32 Mio à la fois.</translation>
        </message>
        <message>
            <source>It is too large. Choose the file you were sent.</source>
            <translation>Il est trop grand. Choisissez le fichier qui vous a été envoyé.</translation>
        </message>
        <message>
            <source>It is tried again.</source>
            <translation>On essaie encore.</translation>
        </message>
        <message>
            <source>It is unknown, used or too old; ask for another.</source>
            <translation>Il est inconnu, utilisé ou trop ancien ; demandez-en un autre.</translation>
        </message>
        <message>
            <source>It is {0}.</source>
            <translation>C’est {0}.</translation>
        </message>
        <message>
            <source>It knows no calls with replaced code. Name another endpoint.</source>
            <translation>Il ne connaît pas les appels avec un code remplacé. Indiquez un autre point d’accès.</translation>
        </message>
        <message>
            <source>It lies in the folder {0}.</source>
            <translation>Il se trouve dans le dossier {0}.</translation>
        </message>
        <message>
            <source>It looks like https://station.example.org.</source>
            <translation>Elle ressemble à https://station.example.org.</translation>
        </message>
        <message>
            <source>It may have been moved or renamed.</source>
            <translation>Il a peut-être été déplacé ou renommé.</translation>
        </message>
        <message>
            <source>It may have been removed; open another.</source>
            <translation>Il a peut-être été supprimé ; ouvrez-en un autre.</translation>
        </message>
        <message>
            <source>It may have been withdrawn; open another.</source>
            <translation>Il a peut-être été retiré ; ouvrez-en un autre.</translation>
        </message>
        <message>
            <source>It may still go through: {0}.</source>
            <translation>Elle peut encore passer : {0}.</translation>
        </message>
        <message>
            <source>It moves a token that is not one of the station's.</source>
            <translation>Elle déplace un jeton qui n’est pas de la station.</translation>
        </message>
        <message>
            <source>It must be a collection of features.</source>
            <translation>Ce doit être une collection d’objets.</translation>
        </message>
        <message>
            <source>It must be a list of tasks.</source>
            <translation>Ce doit être une liste de tâches.</translation>
        </message>
        <message>
            <source>It must be an object of segments.</source>
            <translation>Ce doit être un objet de segments.</translation>
        </message>
        <message>
            <source>It must begin with &lt;annotation&gt;.</source>
            <translation>Il doit commencer par &lt;annotation&gt;.</translation>
        </message>
        <message>
            <source>It must have exactly type, message, signature and payload.</source>
            <translation>Il doit avoir exactement type, message, signature et payload.</translation>
        </message>
        <message>
            <source>It must hold a list called “items”.</source>
            <translation>Il doit contenir une liste nommée « items ».</translation>
        </message>
        <message>
            <source>It must hold a list called “shapes”.</source>
            <translation>Il doit contenir une liste nommée « shapes ».</translation>
        </message>
        <message>
            <source>It must hold a list called “{0}”.</source>
            <translation>Il doit contenir une liste nommée « {0} ».</translation>
        </message>
        <message>
            <source>It must hold an object for every picture.</source>
            <translation>Il doit contenir un objet pour chaque image.</translation>
        </message>
        <message>
            <source>It named another transaction than ours.</source>
            <translation>Elle a nommé une autre transaction que la nôtre.</translation>
        </message>
        <message>
            <source>It names no contract.</source>
            <translation>Elle ne nomme aucun contrat.</translation>
        </message>
        <message>
            <source>It opens {0}, not {1}.</source>
            <translation>Il ouvre {0}, pas {1}.</translation>
        </message>
        <message>
            <source>It pays somebody else than the distributor.</source>
            <translation>Elle paie quelqu’un d’autre que le distributeur.</translation>
        </message>
        <message>
            <source>It proves who signed what and that it is unchanged; not that a person did it, nor when.</source>
            <translation>Cela prouve qui a signé quoi et que c’est inchangé ; pas qu’une personne l’a fait, ni quand.</translation>
        </message>
        <message>
            <source>It removes them {0} days after they came and takes new ones then. Your work is safe.</source>
            <translation>Elle les supprime {0} jours après leur arrivée et en accepte alors de nouvelles. Votre travail est en sûreté.</translation>
        </message>
        <message>
            <source>It sends coins or asks for too much gas.</source>
            <translation>Elle envoie des fonds ou demande trop de gaz.</translation>
        </message>
        <message>
            <source>It sent the receipt of another transaction.</source>
            <translation>Elle a envoyé le reçu d’une autre transaction.</translation>
        </message>
        <message>
            <source>It sent {0}. Check its address. {1}</source>
            <translation>Elle a envoyé {0}. Vérifiez son adresse. {1}</translation>
        </message>
        <message>
            <source>It starts anew at midnight UTC.</source>
            <translation>Cela recommence à minuit UTC.</translation>
        </message>
        <message>
            <source>It uses an unknown cipher.</source>
            <translation>Il utilise un chiffrement inconnu.</translation>
        </message>
        <message>
            <source>It uses an unknown hash.</source>
            <translation>Il utilise une empreinte inconnue.</translation>
        </message>
        <message>
            <source>It uses an unknown key derivation; scrypt and pbkdf2 are known.</source>
            <translation>Il utilise une dérivation de clé inconnue ; scrypt et pbkdf2 sont connues.</translation>
        </message>
        <message>
            <source>It waits for its delay; claim it afterwards.</source>
            <translation>Elle attend son délai ; réclamez ensuite.</translation>
        </message>
        <message>
            <source>It was moved, renamed or deleted; your labels are kept.</source>
            <translation>Il a été déplacé, renommé ou supprimé ; vos étiquettes sont gardées.</translation>
        </message>
        <message>
            <source>It was not applied.</source>
            <translation>Cela n’a pas été appliqué.</translation>
        </message>
        <message>
            <source>It was not kept.</source>
            <translation>Cela n’a pas été gardé.</translation>
        </message>
        <message>
            <source>It was not kept; it is fetched again.</source>
            <translation>Il n’a pas été gardé ; il est téléchargé à nouveau.</translation>
        </message>
        <message>
            <source>It was not kept; nothing is claimed.</source>
            <translation>Il n’a pas été gardé ; rien n’est réclamé.</translation>
        </message>
        <message>
            <source>It was thrown away and will be fetched again.</source>
            <translation>Il a été jeté et sera téléchargé à nouveau.</translation>
        </message>
        <message>
            <source>Its archive cannot be read ({0}).</source>
            <translation>Son archive ne peut pas être lue ({0}).</translation>
        </message>
        <message>
            <source>Its brackets do not match.</source>
            <translation>Ses parenthèses ne correspondent pas.</translation>
        </message>
        <message>
            <source>Its capital letters (EIP-55) do not fit; copy it again.</source>
            <translation>Ses majuscules (EIP-55) ne concordent pas ; copiez-la à nouveau.</translation>
        </message>
        <message>
            <source>Its data are not a call of {0}.</source>
            <translation>Ses données ne sont pas un appel de {0}.</translation>
        </message>
        <message>
            <source>Its data are not bytes.</source>
            <translation>Ses données ne sont pas des octets.</translation>
        </message>
        <message>
            <source>Its entries overlap.</source>
            <translation>Ses entrées se chevauchent.</translation>
        </message>
        <message>
            <source>Its field {0} {1}.</source>
            <translation>Son champ {0} {1}.</translation>
        </message>
        <message>
            <source>Its first line lacks {0}.</source>
            <translation>À sa première ligne, il manque {0}.</translation>
        </message>
        <message>
            <source>Its first line must describe the project ({0}).</source>
            <translation>Sa première ligne doit décrire le projet ({0}).</translation>
        </message>
        <message>
            <source>Its first line must name columns “item” and “label”. To label the rows of a table, open it as a table.</source>
            <translation>Sa première ligne doit nommer les colonnes « item » et « label ». Pour étiqueter les lignes d’un tableau, ouvrez-le comme tableau.</translation>
        </message>
        <message>
            <source>Its guardian revoked it before it could pay. Your rewards stay yours; the next one counts them.</source>
            <translation>Son gardien l’a révoquée avant qu’elle ne puisse payer. Vos récompenses restent à vous ; la prochaine les compte.</translation>
        </message>
        <message>
            <source>Its key changes do not follow one another.</source>
            <translation>Ses changements de clé ne se suivent pas.</translation>
        </message>
        <message>
            <source>Its labels, questions and guideline are fixed by its manifest.</source>
            <translation>Ses étiquettes, questions et consignes sont fixées par son manifeste.</translation>
        </message>
        <message>
            <source>Its last byte is {0} instead of 27 or 28.</source>
            <translation>Son dernier octet est {0} au lieu de 27 ou 28.</translation>
        </message>
        <message>
            <source>Its manifest names the weights.</source>
            <translation>Son manifeste indique les poids.</translation>
        </message>
        <message>
            <source>Its n is not a power of two.</source>
            <translation>Son n n’est pas une puissance de deux.</translation>
        </message>
        <message>
            <source>Its network document is not signed by its record key.</source>
            <translation>Son document de réseau n’est pas signé par sa clé d’enregistrement.</translation>
        </message>
        <message>
            <source>Its network document is of another type.</source>
            <translation>Son document de réseau est d’un autre type.</translation>
        </message>
        <message>
            <source>Its network document names another record key than its root.</source>
            <translation>Son document de réseau nomme une autre clé d’enregistrement que sa racine.</translation>
        </message>
        <message>
            <source>Its objects are probably not the rows of one table.</source>
            <translation>Ses objets ne sont sans doute pas les lignes d’un tableau.</translation>
        </message>
        <message>
            <source>Its payload is not UTF-8.</source>
            <translation>Son contenu n’est pas de l’UTF-8.</translation>
        </message>
        <message>
            <source>Its payload is not valid text.</source>
            <translation>Son contenu n’est pas du texte valide.</translation>
        </message>
        <message>
            <source>Its payload must be text or null.</source>
            <translation>Son contenu doit être du texte ou null.</translation>
        </message>
        <message>
            <source>Its quorum is larger than its number of reviewers.</source>
            <translation>Son quorum dépasse son nombre de relecteurs.</translation>
        </message>
        <message>
            <source>Its r is out of range.</source>
            <translation>Son r est hors limites.</translation>
        </message>
        <message>
            <source>Its regions take more than {0} MiB. Simplify outlines, or take regions away.</source>
            <translation>Ses régions occupent plus de {0} Mio. Simplifiez des contours ou retirez des régions.</translation>
        </message>
        <message>
            <source>Its root key names no record key.</source>
            <translation>Sa clé racine ne nomme aucune clé d’enregistrement.</translation>
        </message>
        <message>
            <source>Its s is out of range.</source>
            <translation>Son s est hors limites.</translation>
        </message>
        <message>
            <source>Its signature must be 0x and 130 lower-case hexadecimal digits.</source>
            <translation>Sa signature doit être 0x suivi de 130 chiffres hexadécimaux en minuscules.</translation>
        </message>
        <message>
            <source>Its type is not text.</source>
            <translation>Son type n’est pas du texte.</translation>
        </message>
        <message>
            <source>Its {0} is not a whole number.</source>
            <translation>Son {0} n’est pas un nombre entier.</translation>
        </message>
        <message>
            <source>Its {0} is not {1} to {2} bytes in hexadecimal.</source>
            <translation>Son {0} n’a pas de {1} à {2} octets en hexadécimal.</translation>
        </message>
        <message>
            <source>Its {0} must be from {1} to {2}.</source>
            <translation>Son {0} doit être de {1} à {2}.</translation>
        </message>
        <message>
            <source>JPEG, PNG, WebP, TIFF, BMP, GIF, JPEG 2000 and AVIF are read. The file may be damaged, or of another kind than its name.</source>
            <translation>JPEG, PNG, WebP, TIFF, BMP, GIF, JPEG 2000 et AVIF sont lus. Le fichier est peut-être endommagé, ou d’un autre genre que son nom.</translation>
        </message>
        <message>
            <source>Join a station first. Nothing was sent.</source>
            <translation>Rejoignez d’abord une station. Rien n’a été envoyé.</translation>
        </message>
        <message>
            <source>Join the project first.</source>
            <translation>Rejoignez d’abord le projet.</translation>
        </message>
        <message>
            <source>Label this item without them.</source>
            <translation>Étiquetez cet élément sans elles.</translation>
        </message>
        <message>
            <source>Large files wait for another connection.</source>
            <translation>Les gros fichiers attendent une autre connexion.</translation>
        </message>
        <message>
            <source>Left out: {0} more records.</source>
            <translation>Laissés de côté : {0} autres enregistrements.</translation>
        </message>
        <message>
            <source>Look again later.</source>
            <translation>Regardez plus tard.</translation>
        </message>
        <message>
            <source>Look at that row for a quotation mark that is never closed.</source>
            <translation>Cherchez à cette ligne un guillemet qui n’est jamais fermé.</translation>
        </message>
        <message>
            <source>Make a new one.</source>
            <translation>Faites-en un nouveau.</translation>
        </message>
        <message>
            <source>Masks are “semantic” or “instance”, of 8 bits where that is enough or of 16.</source>
            <translation>Les masques sont « semantic » ou « instance », de 8 bits où cela suffit ou de 16.</translation>
        </message>
        <message>
            <source>Name it with --format; nothing was read.</source>
            <translation>Nommez-le avec --format ; rien n’a été lu.</translation>
        </message>
        <message>
            <source>New rewards follow with the next distribution.</source>
            <translation>De nouvelles récompenses suivent avec la prochaine distribution.</translation>
        </message>
        <message>
            <source>No attempt at this exam is left.</source>
            <translation>Il ne reste plus d’essai à cet examen.</translation>
        </message>
        <message>
            <source>No endpoint of the chain is known.</source>
            <translation>Aucun point d’accès de la chaîne n’est connu.</translation>
        </message>
        <message>
            <source>Nobody owns this address.</source>
            <translation>Personne ne possède cette adresse.</translation>
        </message>
        <message>
            <source>Nobody reviews their own work.</source>
            <translation>Personne ne relit son propre travail.</translation>
        </message>
        <message>
            <source>Nobody's work in this dataset has a royalty weight.</source>
            <translation>Dans ce jeu de données, aucun travail n’a de poids pour les redevances.</translation>
        </message>
        <message>
            <source>None of its entries names a picture.</source>
            <translation>Aucune de ses entrées ne nomme une image.</translation>
        </message>
        <message>
            <source>None of its files ({0}) is one; choose another.</source>
            <translation>Aucun de ses fichiers ({0}) n’en est un ; choisissez-en un autre.</translation>
        </message>
        <message>
            <source>None of the missing files is in “{0}”.</source>
            <translation>Aucun des fichiers manquants n’est dans « {0} ».</translation>
        </message>
        <message>
            <source>Not kept: {0} ({1}).</source>
            <translation>Non gardés : {0} ({1}).</translation>
        </message>
        <message>
            <source>Nothing else was changed. {0}</source>
            <translation>Rien d’autre n’a été changé. {0}</translation>
        </message>
        <message>
            <source>Nothing has been published for you yet.</source>
            <translation>Rien n’a encore été publié pour vous.</translation>
        </message>
        <message>
            <source>Nothing is lost; it will be tried again.</source>
            <translation>Rien n’est perdu ; on essaiera encore.</translation>
        </message>
        <message>
            <source>Nothing more is applied. Your work and all receipts are kept; show this to whoever runs the station.</source>
            <translation>Plus rien n’est appliqué. Votre travail et tous les reçus sont gardés ; montrez ceci à qui dirige la station.</translation>
        </message>
        <message>
            <source>Nothing needs it any more. Your labels, what you signed, decisions and rewards are kept.</source>
            <translation>Plus rien n’en a besoin. Vos annotations, ce que vous avez signé, les décisions et les récompenses sont gardés.</translation>
        </message>
        <message>
            <source>Nothing waits to be carried.</source>
            <translation>Rien n’attend d’être transporté.</translation>
        </message>
        <message>
            <source>Nothing was answered yet.</source>
            <translation>Rien n’a encore été répondu.</translation>
        </message>
        <message>
            <source>Nothing was applied; local work is untouched.</source>
            <translation>Rien n’a été appliqué ; le travail local est intact.</translation>
        </message>
        <message>
            <source>Nothing was changed. Choose another folder.</source>
            <translation>Rien n’a été changé. Choisissez un autre dossier.</translation>
        </message>
        <message>
            <source>Nothing was changed. Install the newest version to open it.</source>
            <translation>Rien n’a été changé. Installez la version la plus récente pour l’ouvrir.</translation>
        </message>
        <message>
            <source>Nothing was changed. It may be damaged or made to exhaust the memory; save it in another format, or split it.</source>
            <translation>Rien n’a été changé. Il est peut-être endommagé ou fait pour épuiser la mémoire ; enregistrez-le dans un autre format, ou divisez-le.</translation>
        </message>
        <message>
            <source>Nothing was changed; try again.</source>
            <translation>Rien n’a été changé ; essayez encore.</translation>
        </message>
        <message>
            <source>Nothing was claimed.</source>
            <translation>Rien n’a été réclamé.</translation>
        </message>
        <message>
            <source>Nothing was claimed. Ask the station's manager.</source>
            <translation>Rien n’a été réclamé. Demandez au gestionnaire de la station.</translation>
        </message>
        <message>
            <source>Nothing was claimed. It is checked again when the next statement arrives.</source>
            <translation>Rien n’a été réclamé. Ce sera vérifié à nouveau au prochain relevé.</translation>
        </message>
        <message>
            <source>Nothing was claimed. The station is asked for it again.</source>
            <translation>Rien n’a été réclamé. On le demande encore à la station.</translation>
        </message>
        <message>
            <source>Nothing was claimed. Your signed statement shows what you are owed; send it to the station's manager.</source>
            <translation>Rien n’a été réclamé. Votre relevé signé montre ce qui vous est dû ; envoyez-le au gestionnaire de la station.</translation>
        </message>
        <message>
            <source>Nothing was deleted; the file is {0}. Sealed submissions are still in the spool folder beside it.</source>
            <translation>Rien n’a été supprimé ; le fichier est {0}. Les soumissions scellées sont encore dans le dossier spool à côté.</translation>
        </message>
        <message>
            <source>Nothing was published.</source>
            <translation>Rien n’a été publié.</translation>
        </message>
        <message>
            <source>Nothing was sent. Ask whoever invited you whether it changed.</source>
            <translation>Rien n’a été envoyé. Demandez à qui vous a invité si cela a changé.</translation>
        </message>
        <message>
            <source>Nothing was sent. Fetch the distribution again.</source>
            <translation>Rien n’a été envoyé. Téléchargez encore la distribution.</translation>
        </message>
        <message>
            <source>Nothing was sent. It will be asked again.</source>
            <translation>Rien n’a été envoyé. On demandera encore.</translation>
        </message>
        <message>
            <source>Nothing was sent; local work is untouched.</source>
            <translation>Rien n’a été envoyé ; le travail local est intact.</translation>
        </message>
        <message>
            <source>Nothing was sent; try again later.</source>
            <translation>Rien n’a été envoyé ; essayez plus tard.</translation>
        </message>
        <message>
            <source>Nothing was signed.</source>
            <translation>Rien n’a été signé.</translation>
        </message>
        <message>
            <source>Nothing was signed. Look at it again, then submit.</source>
            <translation>Rien n’a été signé. Regardez-le encore, puis soumettez.</translation>
        </message>
        <message>
            <source>Nothing was written.</source>
            <translation>Rien n’a été écrit.</translation>
        </message>
        <message>
            <source>Of {0} base units, {1} left and {2} arrived: it keeps a fee or changes balances by itself. {3}</source>
            <translation>Sur {0} unités de base, {1} sont parties et {2} sont arrivées : il prélève des frais ou modifie lui-même les soldes. {3}</translation>
        </message>
        <message>
            <source>One transaction carries 1 to {0} claims.</source>
            <translation>Une transaction porte de 1 à {0} demandes.</translation>
        </message>
        <message>
            <source>Only EIP-1559 transactions are signed.</source>
            <translation>Seules les transactions EIP-1559 sont signées.</translation>
        </message>
        <message>
            <source>Only exact canonical bytes are exported.</source>
            <translation>Seuls les octets exactement canoniques sont exportés.</translation>
        </message>
        <message>
            <source>Only rejected or fixed work can.</source>
            <translation>Seul un travail rejeté ou corrigé le peut.</translation>
        </message>
        <message>
            <source>Only the proof was given: the labels beside it were not looked at.</source>
            <translation>Seule la preuve a été donnée : les annotations à côté n’ont pas été examinées.</translation>
        </message>
        <message>
            <source>Only what the station refused for good can be.</source>
            <translation>Seul ce que la station a refusé pour de bon le peut.</translation>
        </message>
        <message>
            <source>Only zstd and identity are understood as content encoding.</source>
            <translation>Seuls zstd et identity sont compris comme encodage du contenu.</translation>
        </message>
        <message>
            <source>Open it in a spreadsheet program and look.</source>
            <translation>Ouvrez-le dans un tableur et regardez.</translation>
        </message>
        <message>
            <source>Part of this {0} lies outside the image. Pull it inside.</source>
            <translation>Une partie de cet objet ({0}) est hors de l’image. Ramenez-la dedans.</translation>
        </message>
        <message>
            <source>Part {0}; send it again.</source>
            <translation>Partie {0} ; envoyez-la encore.</translation>
        </message>
        <message>
            <source>Pass the exam first.</source>
            <translation>Réussissez d’abord l’examen.</translation>
        </message>
        <message>
            <source>Paste the whole text you were sent, or choose its file.</source>
            <translation>Collez tout le texte qui vous a été envoyé, ou choisissez son fichier.</translation>
        </message>
        <message>
            <source>Paused: nothing is sent or fetched.</source>
            <translation>En pause : rien n’est envoyé ni téléchargé.</translation>
        </message>
        <message>
            <source>Plain http is for this computer only; use https.</source>
            <translation>Le http simple est pour cet ordinateur seulement ; utilisez https.</translation>
        </message>
        <message>
            <source>Put every option in order, each once.</source>
            <translation>Mettez toutes les options en ordre, chacune une fois.</translation>
        </message>
        <message>
            <source>Put it back, or leave it out.</source>
            <translation>Remettez-le, ou laissez-le de côté.</translation>
        </message>
        <message>
            <source>Put it in the station's folder {0}.</source>
            <translation>Mettez-le dans le dossier {0} de la station.</translation>
        </message>
        <message>
            <source>Records of this type are not sent to a station.</source>
            <translation>Les enregistrements de ce type ne sont pas envoyés à une station.</translation>
        </message>
        <message>
            <source>Register it first.</source>
            <translation>Enregistrez-la d’abord.</translation>
        </message>
        <message>
            <source>Rewards are promised to the last unit, so such a token cannot be paid here. Choose another one.</source>
            <translation>Les récompenses sont promises à l’unité près ; un tel jeton ne peut donc pas être payé ici. Choisissez-en un autre.</translation>
        </message>
        <message>
            <source>Rewards can be claimed after the next distribution.</source>
            <translation>Les récompenses peuvent être réclamées après la prochaine distribution.</translation>
        </message>
        <message>
            <source>Rewards cannot go to this address.</source>
            <translation>Les récompenses ne peuvent pas aller à cette adresse.</translation>
        </message>
        <message>
            <source>Roles are {0}.</source>
            <translation>Les rôles sont {0}.</translation>
        </message>
        <message>
            <source>Row {0} is labelled, but the table has {1} rows. Delete this label.</source>
            <translation>La ligne {0} est étiquetée, mais le tableau a {1} lignes. Supprimez cette étiquette.</translation>
        </message>
        <message>
            <source>Save it as UTF-8 with the program that made it, or choose its encoding by hand.</source>
            <translation>Enregistrez-le en UTF-8 avec le programme qui l’a fait, ou choisissez son encodage à la main.</translation>
        </message>
        <message>
            <source>Save it as UTF-8 with the program that made it.</source>
            <translation>Enregistrez-le en UTF-8 avec le programme qui l’a fait.</translation>
        </message>
        <message>
            <source>Save it as plain text (UTF-8) and open that.</source>
            <translation>Enregistrez-le comme texte brut (UTF-8) et ouvrez celui-là.</translation>
        </message>
        <message>
            <source>Say why it is discarded.</source>
            <translation>Dites pourquoi il est écarté.</translation>
        </message>
        <message>
            <source>Say why the decision is wrong.</source>
            <translation>Dites pourquoi la décision est erronée.</translation>
        </message>
        <message>
            <source>Send its parts again.</source>
            <translation>Envoyez de nouveau ses morceaux.</translation>
        </message>
        <message>
            <source>Sending your work.</source>
            <translation>Envoi de votre travail.</translation>
        </message>
        <message>
            <source>Show both to the station's manager.</source>
            <translation>Montrez les deux au gestionnaire de la station.</translation>
        </message>
        <message>
            <source>Sign in again.</source>
            <translation>Connectez-vous à nouveau.</translation>
        </message>
        <message>
            <source>Sign in first.</source>
            <translation>Connectez-vous d’abord.</translation>
        </message>
        <message>
            <source>Sign in to the station again.</source>
            <translation>Connectez-vous encore à la station.</translation>
        </message>
        <message>
            <source>Something else answers for {0}.</source>
            <translation>Autre chose répond à la place de {0}.</translation>
        </message>
        <message>
            <source>Something else answers for {0}. Open a web page and log in; your work is saved on this computer and goes on by itself.</source>
            <translation>Autre chose répond à la place de {0}. Ouvrez une page web et connectez-vous ; votre travail est enregistré sur cet ordinateur et continue tout seul.</translation>
        </message>
        <message>
            <source>Split it.</source>
            <translation>Divisez-le.</translation>
        </message>
        <message>
            <source>Station {0}, log of {1} entries.</source>
            <translation>Station {0}, journal de {1} entrées.</translation>
        </message>
        <message>
            <source>Status {0}. Your work is saved; it is tried again.</source>
            <translation>Statut {0}. Votre travail est enregistré ; on essaie encore.</translation>
        </message>
        <message>
            <source>Submit some of it, then ask for more.</source>
            <translation>Soumettez-en une partie, puis demandez-en plus.</translation>
        </message>
        <message>
            <source>Such declarations can be made to exhaust the memory or to read other files, so it was not opened.</source>
            <translation>De telles déclarations peuvent épuiser la mémoire ou lire d’autres fichiers ; il n’a donc pas été ouvert.</translation>
        </message>
        <message>
            <source>Suggestions came when you had begun this item already.</source>
            <translation>Des suggestions sont arrivées alors que vous aviez déjà commencé cet élément.</translation>
        </message>
        <message>
            <source>Suggestions for this item have not arrived yet.</source>
            <translation>Les suggestions pour cet élément ne sont pas encore arrivées.</translation>
        </message>
        <message>
            <source>Take it in where you carry work.</source>
            <translation>Reprenez-le là où vous transportez le travail.</translation>
        </message>
        <message>
            <source>That income came, and how much, is the word of who paid it; its split was checked.</source>
            <translation>Qu’un revenu soit arrivé, et son montant, n’engage que celui qui l’a payé ; sa répartition a été vérifiée.</translation>
        </message>
        <message>
            <source>That is more than any spreadsheet holds; it is refused. Save the table as CSV or Parquet.</source>
            <translation>C’est plus qu’un tableur ne peut contenir ; c’est refusé. Enregistrez le tableau en CSV ou Parquet.</translation>
        </message>
        <message>
            <source>The backup could not be checked.</source>
            <translation>La sauvegarde n’a pas pu être vérifiée.</translation>
        </message>
        <message>
            <source>The backup could not be made.</source>
            <translation>La sauvegarde n’a pas pu être faite.</translation>
        </message>
        <message>
            <source>The bundle cannot be read.</source>
            <translation>Le paquet ne peut pas être lu.</translation>
        </message>
        <message>
            <source>The bundle could not be written.</source>
            <translation>Le paquet n’a pas pu être écrit.</translation>
        </message>
        <message>
            <source>The bundle lacks something it speaks of.</source>
            <translation>Il manque au paquet une chose dont il parle.</translation>
        </message>
        <message>
            <source>The call {0} is not on the list.</source>
            <translation>L’appel {0} n’est pas sur la liste.</translation>
        </message>
        <message>
            <source>The certificate of {0} is not valid.</source>
            <translation>Le certificat de {0} n’est pas valide.</translation>
        </message>
        <message>
            <source>The chain at {0} cannot be reached.</source>
            <translation>La chaîne à {0} ne peut pas être jointe.</translation>
        </message>
        <message>
            <source>The chain at {0} does not answer in time.</source>
            <translation>La chaîne à {0} ne répond pas à temps.</translation>
        </message>
        <message>
            <source>The chain at {0} is busy.</source>
            <translation>La chaîne à {0} est occupée.</translation>
        </message>
        <message>
            <source>The chain did not pay all of it; what is left can be claimed again.</source>
            <translation>La chaîne n’a pas tout payé ; le reste peut être réclamé encore.</translation>
        </message>
        <message>
            <source>The chain did not take the transaction.</source>
            <translation>La chaîne n’a pas pris la transaction.</translation>
        </message>
        <message>
            <source>The chain does not say what a transaction costs.</source>
            <translation>La chaîne ne dit pas ce que coûte une transaction.</translation>
        </message>
        <message>
            <source>The chain gave an answer that is no data.</source>
            <translation>La chaîne a donné une réponse qui n’est pas des données.</translation>
        </message>
        <message>
            <source>The chain gave an answer that is no number.</source>
            <translation>La chaîne a donné une réponse qui n’est pas un nombre.</translation>
        </message>
        <message>
            <source>The chain gave an incomplete answer.</source>
            <translation>La chaîne a donné une réponse incomplète.</translation>
        </message>
        <message>
            <source>The chain has not confirmed the transaction yet.</source>
            <translation>La chaîne n’a pas encore confirmé la transaction.</translation>
        </message>
        <message>
            <source>The chain refused.</source>
            <translation>La chaîne a refusé.</translation>
        </message>
        <message>
            <source>The chain shows another distribution.</source>
            <translation>La chaîne montre une autre distribution.</translation>
        </message>
        <message>
            <source>The claim trees of the distributions were not folded again.</source>
            <translation>Les arbres de demandes des distributions n’ont pas été repliés.</translation>
        </message>
        <message>
            <source>The connection to {0} was closed.</source>
            <translation>La connexion à {0} a été fermée.</translation>
        </message>
        <message>
            <source>The contract does not hold enough yet.</source>
            <translation>Le contrat ne détient pas encore assez.</translation>
        </message>
        <message>
            <source>The contract refused the transaction.</source>
            <translation>Le contrat a refusé la transaction.</translation>
        </message>
        <message>
            <source>The contract would refuse this.</source>
            <translation>Le contrat refuserait cela.</translation>
        </message>
        <message>
            <source>The damaged key file could not be moved aside.</source>
            <translation>Le fichier de clé endommagé n’a pas pu être mis de côté.</translation>
        </message>
        <message>
            <source>The decision is not in this workspace.</source>
            <translation>La décision n’est pas dans cet espace de travail.</translation>
        </message>
        <message>
            <source>The disk is full.</source>
            <translation>Le disque est plein.</translation>
        </message>
        <message>
            <source>The disk reported an error.</source>
            <translation>Le disque a signalé une erreur.</translation>
        </message>
        <message>
            <source>The distribution is not active yet.</source>
            <translation>La distribution n’est pas encore active.</translation>
        </message>
        <message>
            <source>The distribution names another account.</source>
            <translation>La distribution nomme un autre compte.</translation>
        </message>
        <message>
            <source>The draft changed meanwhile.</source>
            <translation>Le brouillon a changé entre-temps.</translation>
        </message>
        <message>
            <source>The encoding of “{0}” could not be told.</source>
            <translation>L’encodage de « {0} » n’a pas pu être déterminé.</translation>
        </message>
        <message>
            <source>The endpoint belongs to another chain.</source>
            <translation>Le point d’accès appartient à une autre chaîne.</translation>
        </message>
        <message>
            <source>The export cannot be read.</source>
            <translation>L’export ne peut pas être lu.</translation>
        </message>
        <message>
            <source>The export could not be written.</source>
            <translation>L’export n’a pas pu être écrit.</translation>
        </message>
        <message>
            <source>The export was not written.</source>
            <translation>L’export n’a pas été écrit.</translation>
        </message>
        <message>
            <source>The fee that the chain's address names cannot be right.</source>
            <translation>Les frais que nomme l’adresse de la chaîne ne peuvent pas être justes.</translation>
        </message>
        <message>
            <source>The file could not be written.</source>
            <translation>Le fichier n’a pas pu être écrit.</translation>
        </message>
        <message>
            <source>The file is fetched again.</source>
            <translation>Le fichier est téléchargé à nouveau.</translation>
        </message>
        <message>
            <source>The file is probably damaged. Nothing was changed; get a fresh copy of it, or leave it out.</source>
            <translation>Le fichier est sans doute endommagé. Rien n’a été changé ; procurez-vous une nouvelle copie, ou laissez-le de côté.</translation>
        </message>
        <message>
            <source>The file of “{0}” was wiped, as the project asks.</source>
            <translation>Le fichier de « {0} » a été effacé, comme le projet le demande.</translation>
        </message>
        <message>
            <source>The files in “{0}” lie over one another, which looks like a trap.</source>
            <translation>Les fichiers de « {0} » se recouvrent, ce qui ressemble à un piège.</translation>
        </message>
        <message>
            <source>The first one stays.</source>
            <translation>Le premier reste.</translation>
        </message>
        <message>
            <source>The folder cannot be written.</source>
            <translation>Le dossier n’est pas accessible en écriture.</translation>
        </message>
        <message>
            <source>The format of “{0}” is not known.</source>
            <translation>Le format de « {0} » n’est pas connu.</translation>
        </message>
        <message>
            <source>The key file cannot be read.</source>
            <translation>Le fichier de clé ne peut pas être lu.</translation>
        </message>
        <message>
            <source>The key file could not be written.</source>
            <translation>Le fichier de clé n’a pas pu être écrit.</translation>
        </message>
        <message>
            <source>The key file of this workspace cannot be used, and no new key was made.</source>
            <translation>Le fichier de clé de cet espace de travail est inutilisable, et aucune nouvelle clé n’a été faite.</translation>
        </message>
        <message>
            <source>The key {0} stands in it twice.</source>
            <translation>La clé {0} y figure deux fois.</translation>
        </message>
        <message>
            <source>The label {0}: {1}</source>
            <translation>L’étiquette {0} : {1}</translation>
        </message>
        <message>
            <source>The limit for today is reached.</source>
            <translation>La limite du jour est atteinte.</translation>
        </message>
        <message>
            <source>The limit is {0} MB a file. Split it, or save it in a format that takes less room.</source>
            <translation>La limite est de {0} Mo par fichier. Divisez-le, ou enregistrez-le dans un format moins encombrant.</translation>
        </message>
        <message>
            <source>The limit is {0} columns. It is probably not the table it is meant to be; check its delimiter, or raise the limit in the settings.</source>
            <translation>La limite est de {0} colonnes. Ce n’est sans doute pas le tableau voulu ; vérifiez son séparateur, ou relevez la limite dans les réglages.</translation>
        </message>
        <message>
            <source>The limit is {0} pixels; it protects against files made to exhaust the memory. If you trust this file, raise the pixel limit in the settings.</source>
            <translation>La limite est de {0} pixels ; elle protège des fichiers faits pour épuiser la mémoire. Si vous vous fiez à ce fichier, relevez la limite de pixels dans les réglages.</translation>
        </message>
        <message>
            <source>The limit must be from 1 to 1000.</source>
            <translation>La limite doit être de 1 à 1000.</translation>
        </message>
        <message>
            <source>The limit protects against files made to exhaust the memory. If you trust this file, raise the pixel limit in the settings.</source>
            <translation>La limite protège des fichiers faits pour épuiser la mémoire. Si vous vous fiez à ce fichier, relevez la limite de pixels dans les réglages.</translation>
        </message>
        <message>
            <source>The lines are for different contracts.</source>
            <translation>Les lignes sont pour des contrats différents.</translation>
        </message>
        <message>
            <source>The log is not that long.</source>
            <translation>Le journal n’est pas si long.</translation>
        </message>
        <message>
            <source>The newest one is fetched; try again shortly.</source>
            <translation>Le plus récent est téléchargé ; essayez encore bientôt.</translation>
        </message>
        <message>
            <source>The option {0} stands twice.</source>
            <translation>L’option {0} y figure deux fois.</translation>
        </message>
        <message>
            <source>The outline of this {0} crosses or touches itself near x {1}, y {2}. Move a point there, or others may read its area differently.</source>
            <translation>Le contour de cet objet ({0}) se croise ou se touche près de x {1}, y {2}. Déplacez-y un point, sinon d’autres liront son aire autrement.</translation>
        </message>
        <message>
            <source>The part for validation is a percentage from 0 to 99.</source>
            <translation>La part pour la validation est un pourcentage de 0 à 99.</translation>
        </message>
        <message>
            <source>The parts do not add up to the size that was named.</source>
            <translation>La somme des parties n’est pas la taille annoncée.</translation>
        </message>
        <message>
            <source>The passphrase is wrong.</source>
            <translation>La phrase secrète est fausse.</translation>
        </message>
        <message>
            <source>The payload is not in canonical form (RFC 8785).</source>
            <translation>Le contenu n’est pas sous forme canonique (RFC 8785).</translation>
        </message>
        <message>
            <source>The payload is not the one that was signed.</source>
            <translation>Le contenu n’est pas celui qui a été signé.</translation>
        </message>
        <message>
            <source>The payload is not what {0} names.</source>
            <translation>Le contenu n’est pas ce que nomme {0}.</translation>
        </message>
        <message>
            <source>The prepared squares of this picture cannot be read.</source>
            <translation>Les carrés préparés de cette image ne peuvent pas être lus.</translation>
        </message>
        <message>
            <source>The project manifest is not well formed.</source>
            <translation>Le manifeste du projet est mal formé.</translation>
        </message>
        <message>
            <source>The project's money is spoken for.</source>
            <translation>L’argent du projet est engagé.</translation>
        </message>
        <message>
            <source>The proof does not fit the published distribution.</source>
            <translation>La preuve ne correspond pas à la distribution publiée.</translation>
        </message>
        <message>
            <source>The proof of this reward is damaged.</source>
            <translation>La preuve de cette récompense est endommagée.</translation>
        </message>
        <message>
            <source>The published amount is lower than what you earned.</source>
            <translation>Le montant publié est inférieur à ce que vous avez gagné.</translation>
        </message>
        <message>
            <source>The published amount is not the sum of your own rewards.</source>
            <translation>Le montant publié n’est pas la somme de vos propres récompenses.</translation>
        </message>
        <message>
            <source>The question {0} has no options.</source>
            <translation>La question {0} n’a pas d’options.</translation>
        </message>
        <message>
            <source>The question {0} is not one of the project's.</source>
            <translation>La question {0} n’est pas du projet.</translation>
        </message>
        <message>
            <source>The receipt is for another record.</source>
            <translation>Le reçu est pour un autre enregistrement.</translation>
        </message>
        <message>
            <source>The receipt names another log entry.</source>
            <translation>Le reçu nomme une autre entrée du journal.</translation>
        </message>
        <message>
            <source>The record is not in canonical form (RFC 8785).</source>
            <translation>L’enregistrement n’est pas sous forme canonique (RFC 8785).</translation>
        </message>
        <message>
            <source>The record is not signed by this person's key.</source>
            <translation>L’enregistrement n’est pas signé par la clé de cette personne.</translation>
        </message>
        <message>
            <source>The record is not the one its address names.</source>
            <translation>L’enregistrement n’est pas celui que nomme son adresse.</translation>
        </message>
        <message>
            <source>The record is too large.</source>
            <translation>L’enregistrement est trop grand.</translation>
        </message>
        <message>
            <source>The record names another person than the one who is signed in.</source>
            <translation>L’enregistrement nomme une autre personne que celle qui est connectée.</translation>
        </message>
        <message>
            <source>The record stays in the outbox.</source>
            <translation>L’enregistrement reste dans la boîte d’envoi.</translation>
        </message>
        <message>
            <source>The request came too slowly.</source>
            <translation>La requête est arrivée trop lentement.</translation>
        </message>
        <message>
            <source>The request did not arrive as it was sent.</source>
            <translation>La requête n’est pas arrivée comme elle a été envoyée.</translation>
        </message>
        <message>
            <source>The request is too large.</source>
            <translation>La requête est trop grande.</translation>
        </message>
        <message>
            <source>The request's zstd encoding is damaged.</source>
            <translation>L’encodage zstd de la requête est endommagé.</translation>
        </message>
        <message>
            <source>The review is not about a subject of its lease.</source>
            <translation>La relecture ne porte pas sur un sujet de son bail.</translation>
        </message>
        <message>
            <source>The review names a reason the project does not have.</source>
            <translation>La relecture nomme un motif que le projet n’a pas.</translation>
        </message>
        <message>
            <source>The review's content gives another verdict than its signature.</source>
            <translation>Le contenu de la relecture donne un autre verdict que sa signature.</translation>
        </message>
        <message>
            <source>The settings could not be saved.</source>
            <translation>Les réglages n’ont pas pu être enregistrés.</translation>
        </message>
        <message>
            <source>The signature is not valid.</source>
            <translation>La signature n’est pas valide.</translation>
        </message>
        <message>
            <source>The statement does not fit its pages.</source>
            <translation>Le relevé ne correspond pas à ses pages.</translation>
        </message>
        <message>
            <source>The station did not confirm it.</source>
            <translation>La station ne l’a pas confirmé.</translation>
        </message>
        <message>
            <source>The station does not say what it holds.</source>
            <translation>La station ne dit pas ce qu’elle détient.</translation>
        </message>
        <message>
            <source>The station had forgotten the lease.</source>
            <translation>La station avait oublié le bail.</translation>
        </message>
        <message>
            <source>The station holds too many large parts of yours that no delivered work needs.</source>
            <translation>La station garde trop de grandes parties venant de vous dont aucun travail remis n’a besoin.</translation>
        </message>
        <message>
            <source>The station named other suggestions than it signed.</source>
            <translation>La station a nommé d’autres suggestions que celles qu’elle a signées.</translation>
        </message>
        <message>
            <source>The station needs a newer Caravan.</source>
            <translation>La station a besoin d’un Caravan plus récent.</translation>
        </message>
        <message>
            <source>The station refused a delivery.</source>
            <translation>La station a refusé une livraison.</translation>
        </message>
        <message>
            <source>The station sent an assignment without its items.</source>
            <translation>La station a envoyé une tâche sans ses éléments.</translation>
        </message>
        <message>
            <source>The station sent another distribution.</source>
            <translation>La station a envoyé une autre distribution.</translation>
        </message>
        <message>
            <source>The station sent somebody else's statement.</source>
            <translation>La station a envoyé le relevé de quelqu’un d’autre.</translation>
        </message>
        <message>
            <source>The station sent somebody else's work.</source>
            <translation>La station a envoyé le travail de quelqu’un d’autre.</translation>
        </message>
        <message>
            <source>The station took this distribution back.</source>
            <translation>La station a repris cette distribution.</translation>
        </message>
        <message>
            <source>The station wants a part of your work again.</source>
            <translation>La station redemande une partie de votre travail.</translation>
        </message>
        <message>
            <source>The station was restored.</source>
            <translation>La station a été restaurée.</translation>
        </message>
        <message>
            <source>The station was restored: begin anew.</source>
            <translation>La station a été restaurée : recommencez.</translation>
        </message>
        <message>
            <source>The station's guardian stopped them; your rewards stay yours.</source>
            <translation>Le gardien de la station les a arrêtées ; vos récompenses restent à vous.</translation>
        </message>
        <message>
            <source>The submission is decided: this vote was counted.</source>
            <translation>La soumission est décidée : cette voix a été comptée.</translation>
        </message>
        <message>
            <source>The submission is not about an item of its lease.</source>
            <translation>La soumission ne porte pas sur un élément de son bail.</translation>
        </message>
        <message>
            <source>The suggestions of this item cannot be used.</source>
            <translation>Les suggestions de cet élément ne peuvent pas être utilisées.</translation>
        </message>
        <message>
            <source>The type {0} is not ours.</source>
            <translation>Le type {0} n’est pas des nôtres.</translation>
        </message>
        <message>
            <source>The workspace cannot be written.</source>
            <translation>L’espace de travail n’est pas accessible en écriture.</translation>
        </message>
        <message>
            <source>The workspace could not be read or written.</source>
            <translation>L’espace de travail n’a pas pu être lu ou écrit.</translation>
        </message>
        <message>
            <source>The workspace database cannot be read.</source>
            <translation>La base de données de l’espace de travail ne peut pas être lue.</translation>
        </message>
        <message>
            <source>The workspace database is damaged and there is no backup.</source>
            <translation>La base de données de l’espace de travail est endommagée et il n’y a pas de sauvegarde.</translation>
        </message>
        <message>
            <source>The workspace database was damaged. The backup of {0} minutes before its last change was restored, together with all sealed submissions. The damaged file is kept in {1}.</source>
            <translation>La base de données de l’espace de travail était endommagée. La sauvegarde de {0} minutes avant son dernier changement a été restaurée, avec toutes les soumissions scellées. Le fichier endommagé est gardé dans {1}.</translation>
        </message>
        <message>
            <source>The workspace database was gone. The backup of {0} was restored, together with all sealed submissions.</source>
            <translation>La base de données de l’espace de travail avait disparu. La sauvegarde de {0} a été restaurée, avec toutes les soumissions scellées.</translation>
        </message>
        <message>
            <source>The workspace is closed.</source>
            <translation>L’espace de travail est fermé.</translation>
        </message>
        <message>
            <source>The workspace is in use by another program.</source>
            <translation>L’espace de travail est utilisé par un autre programme.</translation>
        </message>
        <message>
            <source>The workspace itself was not touched. The disk says: {0}.</source>
            <translation>L’espace de travail lui-même n’a pas été touché. Le disque dit : {0}.</translation>
        </message>
        <message>
            <source>The workspace itself was not touched; a new backup is tried at the next start.</source>
            <translation>L’espace de travail lui-même n’a pas été touché ; une nouvelle sauvegarde est tentée au prochain démarrage.</translation>
        </message>
        <message>
            <source>The {0} is not well formed.</source>
            <translation>Le {0} est mal formé.</translation>
        </message>
        <message>
            <source>The {0} is out of range.</source>
            <translation>Le {0} est hors limites.</translation>
        </message>
        <message>
            <source>The {0} record does not fit its payload.</source>
            <translation>L’enregistrement {0} ne correspond pas à son contenu.</translation>
        </message>
        <message>
            <source>The {0} record has a payload.</source>
            <translation>L’enregistrement {0} a un contenu.</translation>
        </message>
        <message>
            <source>The {0} record has no payload.</source>
            <translation>L’enregistrement {0} n’a pas de contenu.</translation>
        </message>
        <message>
            <source>The {0} record is not signed by the station.</source>
            <translation>L’enregistrement {0} n’est pas signé par la station.</translation>
        </message>
        <message>
            <source>The {0} record is not well formed.</source>
            <translation>L’enregistrement {0} est mal formé.</translation>
        </message>
        <message>
            <source>The {0} record is signed by somebody else.</source>
            <translation>L’enregistrement {0} est signé par quelqu’un d’autre.</translation>
        </message>
        <message>
            <source>The {0} record names one: {1}.</source>
            <translation>L’enregistrement {0} en nomme un : {1}.</translation>
        </message>
        <message>
            <source>The {0} {1} stands in it twice.</source>
            <translation>Le {0} {1} y figure deux fois.</translation>
        </message>
        <message>
            <source>There is an answer to “{0}”, a question this project does not have. It will not count.</source>
            <translation>Il y a une réponse à « {0} », une question que ce projet n’a pas. Elle ne comptera pas.</translation>
        </message>
        <message>
            <source>There is no column “{0}” in “{1}”.</source>
            <translation>Il n’y a pas de colonne « {0} » dans « {1} ».</translation>
        </message>
        <message>
            <source>There is no column “{0}”.</source>
            <translation>Il n’y a pas de colonne « {0} ».</translation>
        </message>
        <message>
            <source>There is no such assignment.</source>
            <translation>Il n’y a pas de telle tâche.</translation>
        </message>
        <message>
            <source>There is no such attempt.</source>
            <translation>Il n’y a pas de tel essai.</translation>
        </message>
        <message>
            <source>There is no such claim.</source>
            <translation>Cette demande n’existe pas.</translation>
        </message>
        <message>
            <source>There is no such distribution.</source>
            <translation>Il n’y a pas de telle distribution.</translation>
        </message>
        <message>
            <source>There is no such file for you.</source>
            <translation>Il n’y a pas de tel fichier pour vous.</translation>
        </message>
        <message>
            <source>There is no such log entry.</source>
            <translation>Il n’y a pas de telle entrée du journal.</translation>
        </message>
        <message>
            <source>There is no such project version.</source>
            <translation>Il n’y a pas de telle version du projet.</translation>
        </message>
        <message>
            <source>There is no such project.</source>
            <translation>Il n’y a pas de tel projet.</translation>
        </message>
        <message>
            <source>There is no such proof.</source>
            <translation>Il n’y a pas de telle preuve.</translation>
        </message>
        <message>
            <source>There is no such source.</source>
            <translation>Il n’y a pas de telle source.</translation>
        </message>
        <message>
            <source>There is no such version.</source>
            <translation>Cette version n’existe pas.</translation>
        </message>
        <message>
            <source>There is not enough coin to pay the fee.</source>
            <translation>Il n’y a pas assez de fonds pour payer les frais.</translation>
        </message>
        <message>
            <source>There is not enough room on the disk to prepare “{0}”.</source>
            <translation>Il n’y a pas assez de place sur le disque pour préparer « {0} ».</translation>
        </message>
        <message>
            <source>There is nothing for you in this distribution.</source>
            <translation>Il n’y a rien pour vous dans cette distribution.</translation>
        </message>
        <message>
            <source>There is nothing to dispute.</source>
            <translation>Il n’y a rien à contester.</translation>
        </message>
        <message>
            <source>There is nothing to distribute.</source>
            <translation>Il n’y a rien à distribuer.</translation>
        </message>
        <message>
            <source>There is nothing to do for you in this project now.</source>
            <translation>Il n’y a rien à faire pour vous dans ce projet pour l’instant.</translation>
        </message>
        <message>
            <source>There is nothing to send.</source>
            <translation>Il n’y a rien à envoyer.</translation>
        </message>
        <message>
            <source>There is too much for one bundle.</source>
            <translation>C’est trop pour un seul paquet.</translation>
        </message>
        <message>
            <source>These are too many suggestions for one item.</source>
            <translation>C’est trop de suggestions pour un seul élément.</translation>
        </message>
        <message>
            <source>These bytes are not here.</source>
            <translation>Ces octets ne sont pas ici.</translation>
        </message>
        <message>
            <source>These suggestions are too large for one item.</source>
            <translation>Ces suggestions sont trop volumineuses pour un seul élément.</translation>
        </message>
        <message>
            <source>They are made again when it is opened the next time. Nothing of yours was changed ({0}).</source>
            <translation>Ils seront refaits à la prochaine ouverture. Rien de ce qui est à vous n’a été changé ({0}).</translation>
        </message>
        <message>
            <source>They come when the station can be reached.</source>
            <translation>Elles viendront dès que la station sera joignable.</translation>
        </message>
        <message>
            <source>They do not say the same about {0} ({1}). Nothing was claimed and nothing is lost; try again later.</source>
            <translation>Ils ne disent pas la même chose de {0} ({1}). Rien n’a été réclamé et rien n’est perdu ; essayez plus tard.</translation>
        </message>
        <message>
            <source>They hold more lines than it names, or fewer.</source>
            <translation>Elles contiennent plus ou moins de lignes qu’il n’en annonce.</translation>
        </message>
        <message>
            <source>They were left out.</source>
            <translation>Elles ont été laissées de côté.</translation>
        </message>
        <message>
            <source>They were made for another item. Label it without them.</source>
            <translation>Elles ont été faites pour un autre élément. Étiquetez celui-ci sans elles.</translation>
        </message>
        <message>
            <source>This account is blocked.</source>
            <translation>Ce compte est bloqué.</translation>
        </message>
        <message>
            <source>This address already receives somebody else's rewards.</source>
            <translation>Cette adresse reçoit déjà les récompenses de quelqu’un d’autre.</translation>
        </message>
        <message>
            <source>This address has a typing error.</source>
            <translation>Cette adresse contient une faute de frappe.</translation>
        </message>
        <message>
            <source>This address is not protected.</source>
            <translation>Cette adresse n’est pas protégée.</translation>
        </message>
        <message>
            <source>This assignment is not under way.</source>
            <translation>Cette mission n’est pas en cours.</translation>
        </message>
        <message>
            <source>This bundle cannot be used.</source>
            <translation>Ce paquet ne peut pas être utilisé.</translation>
        </message>
        <message>
            <source>This bundle is no invitation.</source>
            <translation>Ce paquet n’est pas une invitation.</translation>
        </message>
        <message>
            <source>This bundle is not for you.</source>
            <translation>Ce paquet n’est pas pour vous.</translation>
        </message>
        <message>
            <source>This bundle is of another station.</source>
            <translation>Ce paquet est d’une autre station.</translation>
        </message>
        <message>
            <source>This cannot be disputed.</source>
            <translation>Ceci ne peut pas être contesté.</translation>
        </message>
        <message>
            <source>This cell has the same label twice. Delete one of them.</source>
            <translation>Cette cellule porte deux fois la même étiquette. Supprimez-en une.</translation>
        </message>
        <message>
            <source>This decision cannot be disputed.</source>
            <translation>Cette décision ne peut pas être contestée.</translation>
        </message>
        <message>
            <source>This distribution is not in force.</source>
            <translation>Cette distribution n’est pas en vigueur.</translation>
        </message>
        <message>
            <source>This exam was handed in before.</source>
            <translation>Cet examen a déjà été rendu.</translation>
        </message>
        <message>
            <source>This export does not verify.</source>
            <translation>Cet export ne se vérifie pas.</translation>
        </message>
        <message>
            <source>This export is not finished.</source>
            <translation>Cet export n’est pas terminé.</translation>
        </message>
        <message>
            <source>This export is not here any more.</source>
            <translation>Cet export n’est plus ici.</translation>
        </message>
        <message>
            <source>This export verifies: {0}.</source>
            <translation>Cet export se vérifie : {0}.</translation>
        </message>
        <message>
            <source>This file is not an invitation.</source>
            <translation>Ce fichier n’est pas une invitation.</translation>
        </message>
        <message>
            <source>This filter cannot be used.</source>
            <translation>Ce filtre ne peut pas être utilisé.</translation>
        </message>
        <message>
            <source>This format can only be read.</source>
            <translation>Ce format peut seulement être lu.</translation>
        </message>
        <message>
            <source>This format can only be written.</source>
            <translation>Ce format peut seulement être écrit.</translation>
        </message>
        <message>
            <source>This invitation cannot be used.</source>
            <translation>Cette invitation ne peut pas être utilisée.</translation>
        </message>
        <message>
            <source>This invitation is not whole.</source>
            <translation>Cette invitation n’est pas entière.</translation>
        </message>
        <message>
            <source>This is another chain.</source>
            <translation>C’est une autre chaîne.</translation>
        </message>
        <message>
            <source>This is not a chain id.</source>
            <translation>Ce n’est pas un identifiant de chaîne.</translation>
        </message>
        <message>
            <source>This is not a document we accept.</source>
            <translation>Ce n’est pas un document que nous acceptons.</translation>
        </message>
        <message>
            <source>This is not a hash or id.</source>
            <translation>Ce n’est pas une empreinte ni un identifiant.</translation>
        </message>
        <message>
            <source>This is not a lease.</source>
            <translation>Ce n’est pas un bail.</translation>
        </message>
        <message>
            <source>This is not a log entry.</source>
            <translation>Ce n’est pas une entrée du journal.</translation>
        </message>
        <message>
            <source>This is not a receipt.</source>
            <translation>Ce n’est pas un reçu.</translation>
        </message>
        <message>
            <source>This is not a sign-in.</source>
            <translation>Ce n’est pas une connexion.</translation>
        </message>
        <message>
            <source>This is not a signed record.</source>
            <translation>Ce n’est pas un enregistrement signé.</translation>
        </message>
        <message>
            <source>This is not a station id.</source>
            <translation>Ce n’est pas un identifiant de station.</translation>
        </message>
        <message>
            <source>This is not a station's address.</source>
            <translation>Ce n’est pas l’adresse d’une station.</translation>
        </message>
        <message>
            <source>This is not a token's contract.</source>
            <translation>Ce n’est pas le contrat d’un jeton.</translation>
        </message>
        <message>
            <source>This is not an address.</source>
            <translation>Ce n’est pas une adresse.</translation>
        </message>
        <message>
            <source>This is not an export with proof.</source>
            <translation>Ce n’est pas un export avec preuve.</translation>
        </message>
        <message>
            <source>This is not an export.</source>
            <translation>Ce n’est pas un export.</translation>
        </message>
        <message>
            <source>This is not an invitation.</source>
            <translation>Ce n’est pas une invitation.</translation>
        </message>
        <message>
            <source>This is not something Caravan signs.</source>
            <translation>Ce n’est pas une chose que Caravan signe.</translation>
        </message>
        <message>
            <source>This is not the address of a chain.</source>
            <translation>Ce n’est pas l’adresse d’une chaîne.</translation>
        </message>
        <message>
            <source>This item came from a station, which decides what its items are.</source>
            <translation>Cet élément vient d’une station, qui décide de ce que sont ses éléments.</translation>
        </message>
        <message>
            <source>This item is not finished yet.</source>
            <translation>Cet élément n’est pas encore terminé.</translation>
        </message>
        <message>
            <source>This item is not in the workspace.</source>
            <translation>Cet élément n’est pas dans l’espace de travail.</translation>
        </message>
        <message>
            <source>This item was submitted before.</source>
            <translation>Cet élément a déjà été soumis.</translation>
        </message>
        <message>
            <source>This key file cannot be used.</source>
            <translation>Ce fichier de clé ne peut pas être utilisé.</translation>
        </message>
        <message>
            <source>This key file holds another key.</source>
            <translation>Ce fichier de clé contient une autre clé.</translation>
        </message>
        <message>
            <source>This key is not known here.</source>
            <translation>Cette clé n’est pas connue ici.</translation>
        </message>
        <message>
            <source>This kind of record is not known.</source>
            <translation>Ce genre d’enregistrement n’est pas connu.</translation>
        </message>
        <message>
            <source>This lease was given to somebody else, or in another role.</source>
            <translation>Ce bail a été donné à quelqu’un d’autre, ou dans un autre rôle.</translation>
        </message>
        <message>
            <source>This lease was given to somebody else.</source>
            <translation>Ce bail a été donné à quelqu’un d’autre.</translation>
        </message>
        <message>
            <source>This line has no length. Reshape or delete it.</source>
            <translation>Cette ligne n’a pas de longueur. Redessinez-la ou supprimez-la.</translation>
        </message>
        <message>
            <source>This line is not part of the distribution.</source>
            <translation>Cette ligne ne fait pas partie de la distribution.</translation>
        </message>
        <message>
            <source>This network seems to ask you to log in first.</source>
            <translation>Ce réseau semble demander d’abord une connexion.</translation>
        </message>
        <message>
            <source>This one changed nothing: {0}.</source>
            <translation>Celui-ci n’a rien changé : {0}.</translation>
        </message>
        <message>
            <source>This place in the feed is of another epoch.</source>
            <translation>Cette place dans le flux est d’une autre époque.</translation>
        </message>
        <message>
            <source>This project belongs to a station.</source>
            <translation>Ce projet appartient à une station.</translation>
        </message>
        <message>
            <source>This project gives out no work now.</source>
            <translation>Ce projet ne donne pas de travail pour l’instant.</translation>
        </message>
        <message>
            <source>This project has no exam.</source>
            <translation>Ce projet n’a pas d’examen.</translation>
        </message>
        <message>
            <source>This project is not in the workspace.</source>
            <translation>Ce projet n’est pas dans l’espace de travail.</translation>
        </message>
        <message>
            <source>This project takes nobody now.</source>
            <translation>Ce projet ne prend personne pour l’instant.</translation>
        </message>
        <message>
            <source>This record cannot be discarded.</source>
            <translation>Cet enregistrement ne peut pas être écarté.</translation>
        </message>
        <message>
            <source>This record carries another kind of content than its type.</source>
            <translation>Cet enregistrement porte un autre genre de contenu que son type.</translation>
        </message>
        <message>
            <source>This role is not known.</source>
            <translation>Ce rôle n’est pas connu.</translation>
        </message>
        <message>
            <source>This sign-in is for another station or address.</source>
            <translation>Cette connexion est pour une autre station ou adresse.</translation>
        </message>
        <message>
            <source>This sign-in was used or is too old.</source>
            <translation>Cette connexion a été utilisée ou est trop ancienne.</translation>
        </message>
        <message>
            <source>This skeleton has no keypoint that is labelled. Place one or delete it.</source>
            <translation>Ce squelette n’a aucun point étiqueté. Placez-en un ou supprimez-le.</translation>
        </message>
        <message>
            <source>This skeleton has {0} keypoints, its label {1}. Delete it and draw it again.</source>
            <translation>Ce squelette a {0} points, son étiquette {1}. Supprimez-le et dessinez-le à nouveau.</translation>
        </message>
        <message>
            <source>This span ends at character {0}, but the text has {1}. Delete it and mark it anew.</source>
            <translation>Ce passage finit au caractère {0}, mais le texte en a {1}. Supprimez-le et marquez-le à nouveau.</translation>
        </message>
        <message>
            <source>This span marks the same words with the same label as another one. Delete one of them.</source>
            <translation>Ce passage marque les mêmes mots avec la même étiquette qu’un autre. Supprimez l’un des deux.</translation>
        </message>
        <message>
            <source>This station cannot be trusted.</source>
            <translation>On ne peut pas se fier à cette station.</translation>
        </message>
        <message>
            <source>This station did not sign this lease.</source>
            <translation>Cette station n’a pas signé ce bail.</translation>
        </message>
        <message>
            <source>This station gave no such lease.</source>
            <translation>Cette station n’a pas donné un tel bail.</translation>
        </message>
        <message>
            <source>This station has forgotten the items of this lease.</source>
            <translation>Cette station a oublié les éléments de ce bail.</translation>
        </message>
        <message>
            <source>This station has forgotten the project.</source>
            <translation>Cette station a oublié le projet.</translation>
        </message>
        <message>
            <source>This station has forgotten this version of the project.</source>
            <translation>Cette station a oublié cette version du projet.</translation>
        </message>
        <message>
            <source>This station pays by payroll.</source>
            <translation>Cette station paie avec le salaire.</translation>
        </message>
        <message>
            <source>This station speaks another version.</source>
            <translation>Cette station parle une autre version.</translation>
        </message>
        <message>
            <source>This station's log is not the one it showed before.</source>
            <translation>Le journal de cette station n’est pas celui qu’elle a montré auparavant.</translation>
        </message>
        <message>
            <source>This transaction is not one Caravan signs.</source>
            <translation>Caravan ne signe pas une telle transaction.</translation>
        </message>
        <message>
            <source>This work does not fit the project.</source>
            <translation>Ce travail ne correspond pas au projet.</translation>
        </message>
        <message>
            <source>This work has a form that is not known.</source>
            <translation>Ce travail a une forme inconnue.</translation>
        </message>
        <message>
            <source>This work has a kind of region that is not known.</source>
            <translation>Ce travail a un genre de région inconnu.</translation>
        </message>
        <message>
            <source>This work has regions but does not say the size of its item.</source>
            <translation>Ce travail a des régions mais ne dit pas la taille de son élément.</translation>
        </message>
        <message>
            <source>This work is not on this computer yet.</source>
            <translation>Ce travail n’est pas encore sur cet ordinateur.</translation>
        </message>
        <message>
            <source>This work is not well formed.</source>
            <translation>Ce travail est mal formé.</translation>
        </message>
        <message>
            <source>This work is of an item of another size.</source>
            <translation>Ce travail est d’un élément d’une autre taille.</translation>
        </message>
        <message>
            <source>This work is of another modality than its item.</source>
            <translation>Ce travail est d’une autre modalité que son élément.</translation>
        </message>
        <message>
            <source>This work is too large to be sent.</source>
            <translation>Ce travail est trop volumineux pour être envoyé.</translation>
        </message>
        <message>
            <source>This work is too large.</source>
            <translation>Ce travail est trop volumineux.</translation>
        </message>
        <message>
            <source>This workspace has a key already.</source>
            <translation>Cet espace de travail a déjà une clé.</translation>
        </message>
        <message>
            <source>This workspace has no key.</source>
            <translation>Cet espace de travail n’a pas de clé.</translation>
        </message>
        <message>
            <source>This workspace is already open.</source>
            <translation>Cet espace de travail est déjà ouvert.</translation>
        </message>
        <message>
            <source>This workspace was made by a newer Caravan.</source>
            <translation>Cet espace de travail a été fait par un Caravan plus récent.</translation>
        </message>
        <message>
            <source>This {0} covers nothing. Reshape or delete it.</source>
            <translation>Cet objet ({0}) ne couvre rien. Redessinez-le ou supprimez-le.</translation>
        </message>
        <message>
            <source>This {0} covers only {1} pixels. Was it drawn by accident?</source>
            <translation>Cet objet ({0}) ne couvre que {1} pixels. A-t-il été dessiné par accident ?</translation>
        </message>
        <message>
            <source>This {0} covers the same as another one ({1}). Delete one of them.</source>
            <translation>Cet objet ({0}) couvre la même chose qu’un autre ({1}). Supprimez l’un des deux.</translation>
        </message>
        <message>
            <source>This {0} has no label. Choose one.</source>
            <translation>Cet objet ({0}) n’a pas d’étiquette. Choisissez-en une.</translation>
        </message>
        <message>
            <source>This {0} has the label “{1}”, which the project does not have. Choose another label.</source>
            <translation>Cet objet ({0}) a l’étiquette « {1} », que le projet n’a pas. Choisissez une autre étiquette.</translation>
        </message>
        <message>
            <source>This {0} is a sliver, {1} pixels wide. Is it left over from another one?</source>
            <translation>Cet objet ({0}) est un éclat de {1} pixels de large. Est-ce le reste d’un autre ?</translation>
        </message>
        <message>
            <source>This {0} lies outside the image. Move it inside or delete it.</source>
            <translation>Cet objet ({0}) est hors de l’image. Ramenez-le dedans ou supprimez-le.</translation>
        </message>
        <message>
            <source>Too few answers: at least two people must have answered the same item.</source>
            <translation>Trop peu de réponses : deux personnes au moins doivent avoir répondu au même élément.</translation>
        </message>
        <message>
            <source>Too many people sign in at once.</source>
            <translation>Trop de personnes se connectent à la fois.</translation>
        </message>
        <message>
            <source>Too many requests at once.</source>
            <translation>Trop de requêtes à la fois.</translation>
        </message>
        <message>
            <source>Too many unfinished uploads.</source>
            <translation>Trop d’envois inachevés.</translation>
        </message>
        <message>
            <source>Too much arrives at once.</source>
            <translation>Trop de choses arrivent à la fois.</translation>
        </message>
        <message>
            <source>Try again shortly.</source>
            <translation>Essayez encore bientôt.</translation>
        </message>
        <message>
            <source>Try again when it is done.</source>
            <translation>Essayez encore quand ce sera fini.</translation>
        </message>
        <message>
            <source>Two lines of the distribution are the same.</source>
            <translation>Deux lignes de la distribution sont identiques.</translation>
        </message>
        <message>
            <source>Two of its keys are equal.</source>
            <translation>Deux de ses clés sont égales.</translation>
        </message>
        <message>
            <source>Two sources about the chain disagree.</source>
            <translation>Deux sources sur la chaîne ne sont pas d’accord.</translation>
        </message>
        <message>
            <source>UTF-16 offset {0} is not between two characters</source>
            <translation>la position UTF-16 {0} n’est pas entre deux caractères</translation>
        </message>
        <message>
            <source>UTF-8 offset {0} is not between two characters</source>
            <translation>la position UTF-8 {0} n’est pas entre deux caractères</translation>
        </message>
        <message>
            <source>Unlock it first.</source>
            <translation>Déverrouillez-la d’abord.</translation>
        </message>
        <message>
            <source>Unlock it first; your work is saved.</source>
            <translation>Déverrouillez-la d’abord ; votre travail est enregistré.</translation>
        </message>
        <message>
            <source>Unlock it to sign in to the station; your work is saved.</source>
            <translation>Déverrouillez-la pour vous connecter à la station ; votre travail est enregistré.</translation>
        </message>
        <message>
            <source>Unlock it: asking for work is signed.</source>
            <translation>Déverrouillez-la : demander du travail se signe.</translation>
        </message>
        <message>
            <source>Unpack it with a program you trust, and choose the folder.</source>
            <translation>Décompressez-la avec un programme auquel vous vous fiez, et choisissez le dossier.</translation>
        </message>
        <message>
            <source>Update Caravan.</source>
            <translation>Mettez Caravan à jour.</translation>
        </message>
        <message>
            <source>Update the program; the file itself is not changed.</source>
            <translation>Mettez le programme à jour ; le fichier lui-même n’est pas changé.</translation>
        </message>
        <message>
            <source>Use https://; http:// is for this computer only.</source>
            <translation>Utilisez https:// ; http:// est pour cet ordinateur seulement.</translation>
        </message>
        <message>
            <source>What is sent to it is lost. Enter your own.</source>
            <translation>Ce qui y est envoyé est perdu. Saisissez la vôtre.</translation>
        </message>
        <message>
            <source>What stood there before is untouched. Choose another place, or make room.</source>
            <translation>Ce qui s’y trouvait est intact. Choisissez un autre endroit, ou faites de la place.</translation>
        </message>
        <message>
            <source>What the station sent is not sound ({0}). Label it without them.</source>
            <translation>Ce que la station a envoyé n’est pas correct ({0}). Étiquetez-le sans elles.</translation>
        </message>
        <message>
            <source>What this replaces is already under review or decided.</source>
            <translation>Ce que ceci remplace est déjà en relecture ou décidé.</translation>
        </message>
        <message>
            <source>What this replaces was already replaced by something else.</source>
            <translation>Ce que ceci remplace a déjà été remplacé par autre chose.</translation>
        </message>
        <message>
            <source>What was graded stays as it is.</source>
            <translation>Ce qui a été noté reste tel quel.</translation>
        </message>
        <message>
            <source>What was signed stays as it is.</source>
            <translation>Ce qui a été signé reste tel quel.</translation>
        </message>
        <message>
            <source>What you submit while you are offline appears here.</source>
            <translation>Ce que vous soumettez hors ligne apparaît ici.</translation>
        </message>
        <message>
            <source>Work can be replaced {0} times at most.</source>
            <translation>Un travail peut être remplacé {0} fois au plus.</translation>
        </message>
        <message>
            <source>Work to review is not part of the signed assignment.</source>
            <translation>Le travail à relire ne fait pas partie de la tâche signée.</translation>
        </message>
        <message>
            <source>Worker {0}: {1}.</source>
            <translation>Travailleur {0} : {1}.</translation>
        </message>
        <message>
            <source>YOLO knows no task “{0}”.</source>
            <translation>YOLO ne connaît pas la tâche « {0} ».</translation>
        </message>
        <message>
            <source>You have decided on this work already.</source>
            <translation>Vous avez déjà décidé de ce travail.</translation>
        </message>
        <message>
            <source>You have disputed this decision already.</source>
            <translation>Vous avez déjà contesté cette décision.</translation>
        </message>
        <message>
            <source>You have not joined this station.</source>
            <translation>Vous n’avez pas rejoint cette station.</translation>
        </message>
        <message>
            <source>You have passed this exam already.</source>
            <translation>Vous avez déjà réussi cet examen.</translation>
        </message>
        <message>
            <source>You hold enough open work.</source>
            <translation>Vous avez assez de travail en cours.</translation>
        </message>
        <message>
            <source>Your account may not do this.</source>
            <translation>Votre compte n’a pas ce droit.</translation>
        </message>
        <message>
            <source>Your account may not work as {0}.</source>
            <translation>Votre compte ne peut pas travailler comme {0}.</translation>
        </message>
        <message>
            <source>Your key is locked.</source>
            <translation>Votre clé est verrouillée.</translation>
        </message>
        <message>
            <source>Your rewards go to this address already.</source>
            <translation>Vos récompenses vont déjà à cette adresse.</translation>
        </message>
        <message>
            <source>Your signed statement is the result.</source>
            <translation>Votre relevé signé est le résultat.</translation>
        </message>
        <message>
            <source>Your signed statement is the result; there is no claim.</source>
            <translation>Votre relevé signé est le résultat ; il n’y a rien à réclamer.</translation>
        </message>
        <message>
            <source>Your work is not affected. {0}: {1}</source>
            <translation>Votre travail n’est pas touché. {0} : {1}</translation>
        </message>
        <message>
            <source>Your work is safe on this computer. Update Caravan, or ask the station's manager to update the station.</source>
            <translation>Votre travail est en sûreté sur cet ordinateur. Mettez Caravan à jour, ou demandez au gestionnaire de mettre la station à jour.</translation>
        </message>
        <message>
            <source>Your work is saved on this computer and waits.</source>
            <translation>Votre travail est enregistré sur cet ordinateur et attend.</translation>
        </message>
        <message>
            <source>Your work is saved on this computer.</source>
            <translation>Votre travail est enregistré sur cet ordinateur.</translation>
        </message>
        <message>
            <source>Your work is saved on this computer; it is tried again.</source>
            <translation>Votre travail est enregistré sur cet ordinateur ; on essaie encore.</translation>
        </message>
        <message>
            <source>Your work is saved on this computer; update Caravan.</source>
            <translation>Votre travail est enregistré sur cet ordinateur ; mettez Caravan à jour.</translation>
        </message>
        <message>
            <source>Your work is saved. Unlock the key to sign and send it.</source>
            <translation>Votre travail est enregistré. Déverrouillez la clé pour le signer et l’envoyer.</translation>
        </message>
        <message>
            <source>`station progress` lists them.</source>
            <translation>« station progress » en donne la liste.</translation>
        </message>
        <message>
            <source>a box's corners are reversed</source>
            <translation>les coins d’un rectangle sont inversés</translation>
        </message>
        <message>
            <source>a cell needs a row number and a column id</source>
            <translation>une cellule a besoin d’un numéro de ligne et d’un identifiant de colonne</translation>
        </message>
        <message>
            <source>a coordinate is not a number that can stand in an image</source>
            <translation>une coordonnée n’est pas un nombre qui puisse être dans une image</translation>
        </message>
        <message>
            <source>a geometry “{0}” is not known</source>
            <translation>la géométrie « {0} » n’est pas connue</translation>
        </message>
        <message>
            <source>a keypoint is neither absent (0), hidden (1) nor visible (2)</source>
            <translation>un point n’est ni absent (0), ni caché (1), ni visible (2)</translation>
        </message>
        <message>
            <source>a keypoint is neither absent, hidden nor visible</source>
            <translation>un point n’est ni absent, ni caché, ni visible</translation>
        </message>
        <message>
            <source>a line pays more than twice its base</source>
            <translation>une ligne paie plus de deux fois sa base</translation>
        </message>
        <message>
            <source>a mask has pixels</source>
            <translation>un masque a des pixels</translation>
        </message>
        <message>
            <source>a mask is given in whole pixels</source>
            <translation>un masque est donné en pixels entiers</translation>
        </message>
        <message>
            <source>a region's field has the wrong type</source>
            <translation>le champ d’une région est du mauvais type</translation>
        </message>
        <message>
            <source>a row set needs integer ranges</source>
            <translation>un ensemble de lignes a besoin d’intervalles entiers</translation>
        </message>
        <message>
            <source>a royalty is not the person's share of an income in the log</source>
            <translation>une redevance n’est pas la part de cette personne dans un revenu du journal</translation>
        </message>
        <message>
            <source>a shape “{0}” is not known</source>
            <translation>la forme « {0} » n’est pas connue</translation>
        </message>
        <message>
            <source>a size is negative, or a number is missing</source>
            <translation>une taille est négative, ou un nombre manque</translation>
        </message>
        <message>
            <source>a skeleton's edge leads to a keypoint that is not there</source>
            <translation>l’arête d’un squelette mène à un point qui n’existe pas</translation>
        </message>
        <message>
            <source>a skeleton's keypoints need different names</source>
            <translation>les points d’un squelette ont besoin de noms différents</translation>
        </message>
        <message>
            <source>a span needs integer offsets</source>
            <translation>un passage a besoin de positions entières</translation>
        </message>
        <message>
            <source>a {0} has no vertices</source>
            <translation>un objet ({0}) n’a pas de sommets</translation>
        </message>
        <message>
            <source>a “{0}” with {1} points is not known</source>
            <translation>« {0} » avec {1} points n’est pas connu</translation>
        </message>
        <message>
            <source>an accuracy is at least 0 and below 1</source>
            <translation>une exactitude est au moins 0 et inférieure à 1</translation>
        </message>
        <message>
            <source>an accuracy must lie between 0 and 1; smooth it first</source>
            <translation>une exactitude doit être entre 0 et 1 ; lissez-la d’abord</translation>
        </message>
        <message>
            <source>an annotation of the kind “{0}” is not known</source>
            <translation>une annotation du genre « {0} » n’est pas connue</translation>
        </message>
        <message>
            <source>an answer is neither text, whole number nor list of options</source>
            <translation>une réponse n’est ni du texte, ni un nombre entier, ni une liste d’options</translation>
        </message>
        <message>
            <source>an answer names no question</source>
            <translation>une réponse ne nomme aucune question</translation>
        </message>
        <message>
            <source>an attribute is neither text, number nor flag</source>
            <translation>un attribut n’est ni du texte, ni un nombre, ni une marque</translation>
        </message>
        <message>
            <source>an outline needs at least three points</source>
            <translation>un contour a besoin d’au moins trois points</translation>
        </message>
        <message>
            <source>an outline needs at least three points, x and y in turn</source>
            <translation>un contour a besoin d’au moins trois points, x et y tour à tour</translation>
        </message>
        <message>
            <source>an outline needs at least {0} points, x and y in turn</source>
            <translation>un contour a besoin d’au moins {0} points, x et y tour à tour</translation>
        </message>
        <message>
            <source>another file has the labels of {0} already</source>
            <translation>un autre fichier a déjà les étiquettes de {0}</translation>
        </message>
        <message>
            <source>another lease has the same id: proof against the station</source>
            <translation>un autre bail a le même identifiant : une preuve contre la station</translation>
        </message>
        <message>
            <source>coordinates must be pairs of integers in 1/1000 pixel</source>
            <translation>les coordonnées doivent être des paires d’entiers en 1/1000 de pixel</translation>
        </message>
        <message>
            <source>every item must have the same number of ratings</source>
            <translation>chaque élément doit avoir le même nombre de notes</translation>
        </message>
        <message>
            <source>every item needs an answer</source>
            <translation>chaque élément a besoin d’une réponse</translation>
        </message>
        <message>
            <source>grapheme offset {0} is beyond the text</source>
            <translation>la position de graphème {0} est au-delà du texte</translation>
        </message>
        <message>
            <source>has {0} lines, and the header names {1}</source>
            <translation>a {0} lignes, et l’en-tête en annonce {1}</translation>
        </message>
        <message>
            <source>is missing</source>
            <translation>manque</translation>
        </message>
        <message>
            <source>is not the file that was exported</source>
            <translation>n’est pas le fichier qui a été exporté</translation>
        </message>
        <message>
            <source>it belongs to a panoptic file: choose that format</source>
            <translation>il appartient à un fichier panoptique : choisissez ce format</translation>
        </message>
        <message>
            <source>it calls somebody's work a known error, or does not open what it was</source>
            <translation>elle prend le travail de quelqu’un pour une erreur connue, ou ne dévoile pas ce que c’était</translation>
        </message>
        <message>
            <source>it counts the line for {0} twice</source>
            <translation>il compte deux fois la ligne pour {0}</translation>
        </message>
        <message>
            <source>it does not follow the distribution before it</source>
            <translation>elle ne suit pas la distribution précédente</translation>
        </message>
        <message>
            <source>it does not follow the key in force, or nobody signed beside the new key</source>
            <translation>il ne suit pas la clé en vigueur, ou personne n’a signé à côté de la nouvelle clé</translation>
        </message>
        <message>
            <source>it does not name every part that an export has</source>
            <translation>il ne nomme pas toutes les parties d’une exportation</translation>
        </message>
        <message>
            <source>it does not tell its picture's size (original_width, original_height)</source>
            <translation>il ne dit pas la taille de son image (original_width, original_height)</translation>
        </message>
        <message>
            <source>it gives {0} {1} of {2}, the log before it gives {3}</source>
            <translation>elle donne à {0} {1} de {2}, le journal qui la précède donne {3}</translation>
        </message>
        <message>
            <source>it has neither an outline nor a box</source>
            <translation>il n’a ni contour ni rectangle</translation>
        </message>
        <message>
            <source>it has no box</source>
            <translation>il n’a pas de rectangle</translation>
        </message>
        <message>
            <source>it has no category after its four corners</source>
            <translation>il n’a pas de catégorie après ses quatre coins</translation>
        </message>
        <message>
            <source>it has no coordinates</source>
            <translation>il n’a pas de coordonnées</translation>
        </message>
        <message>
            <source>it has no geometry</source>
            <translation>il n’a pas de géométrie</translation>
        </message>
        <message>
            <source>it has no label</source>
            <translation>il n’a pas d’étiquette</translation>
        </message>
        <message>
            <source>it has no name</source>
            <translation>il n’a pas de nom</translation>
        </message>
        <message>
            <source>it has no outline</source>
            <translation>il n’a pas de contour</translation>
        </message>
        <message>
            <source>it has no shape</source>
            <translation>il n’a pas de forme</translation>
        </message>
        <message>
            <source>it has no value</source>
            <translation>il n’a pas de valeur</translation>
        </message>
        <message>
            <source>it has not six to ten numbers</source>
            <translation>il n’a pas de six à dix nombres</translation>
        </message>
        <message>
            <source>it has {0} keypoints, its category {1}</source>
            <translation>il a {0} points, sa catégorie {1}</translation>
        </message>
        <message>
            <source>it holds a page that no statement names</source>
            <translation>il contient une page qu’aucun relevé ne nomme</translation>
        </message>
        <message>
            <source>it is not a receipt</source>
            <translation>ce n’est pas un reçu</translation>
        </message>
        <message>
            <source>it is not a statement</source>
            <translation>ce n’est pas un relevé</translation>
        </message>
        <message>
            <source>it is not an object</source>
            <translation>ce n’est pas un objet</translation>
        </message>
        <message>
            <source>it is not hexadecimal</source>
            <translation>ce n’est pas de l’hexadécimal</translation>
        </message>
        <message>
            <source>it is not in the log</source>
            <translation>il n’est pas dans le journal</translation>
        </message>
        <message>
            <source>it is not lower-case hexadecimal</source>
            <translation>ce n’est pas de l’hexadécimal en minuscules</translation>
        </message>
        <message>
            <source>it is not signed by the station for this log entry</source>
            <translation>il n’est pas signé par la station pour cette entrée du journal</translation>
        </message>
        <message>
            <source>it is signed by a key of the station</source>
            <translation>il est signé par une clé de la station</translation>
        </message>
        <message>
            <source>it is signed by {0}, not by the station</source>
            <translation>il est signé par {0}, et non par la station</translation>
        </message>
        <message>
            <source>it is signed by {0}, not by {1}</source>
            <translation>il est signé par {0}, et non par {1}</translation>
        </message>
        <message>
            <source>it is signed for another project or version</source>
            <translation>il est signé pour un autre projet ou une autre version</translation>
        </message>
        <message>
            <source>it is the charter of another station</source>
            <translation>c’est la charte d’une autre station</translation>
        </message>
        <message>
            <source>it leaves out lines that the log gives this person</source>
            <translation>il omet des lignes que le journal donne à cette personne</translation>
        </message>
        <message>
            <source>it names a file outside the export: {0}</source>
            <translation>il nomme un fichier hors de l’exportation : {0}</translation>
        </message>
        <message>
            <source>it names a log that is younger than itself</source>
            <translation>il nomme un journal plus jeune que lui-même</translation>
        </message>
        <message>
            <source>it names a review that is not one of this submission</source>
            <translation>il nomme une relecture qui n’est pas de cette soumission</translation>
        </message>
        <message>
            <source>it names another log entry</source>
            <translation>il nomme une autre entrée du journal</translation>
        </message>
        <message>
            <source>it rejects without a signed review or opened gold answers and is void</source>
            <translation>elle rejette sans relecture signée ni réponses de contrôle ouvertes, et est nulle</translation>
        </message>
        <message>
            <source>it repeats entry {0}</source>
            <translation>il répète l’entrée {0}</translation>
        </message>
        <message>
            <source>it stands twice or out of the order of the log</source>
            <translation>il figure deux fois ou hors de l’ordre du journal</translation>
        </message>
        <message>
            <source>it supersedes something that is not a decision on the same submission</source>
            <translation>il remplace quelque chose qui n’est pas une décision sur la même soumission</translation>
        </message>
        <message>
            <source>it supersedes something that is not the same person's work on the same item</source>
            <translation>il remplace quelque chose qui n’est pas le travail de la même personne sur le même élément</translation>
        </message>
        <message>
            <source>it uses anchors</source>
            <translation>il utilise des ancres</translation>
        </message>
        <message>
            <source>its amount is out of range</source>
            <translation>son montant est hors limites</translation>
        </message>
        <message>
            <source>its box covers nothing</source>
            <translation>son rectangle ne couvre rien</translation>
        </message>
        <message>
            <source>its brush strokes are not run lengths</source>
            <translation>ses coups de pinceau ne sont pas des longueurs de plages</translation>
        </message>
        <message>
            <source>its class is not a whole number from 0</source>
            <translation>sa classe n’est pas un nombre entier à partir de 0</translation>
        </message>
        <message>
            <source>its class {0} is not among the names</source>
            <translation>sa classe {0} n’est pas parmi les noms</translation>
        </message>
        <message>
            <source>its dataset version is another station's, or younger than itself</source>
            <translation>sa version du jeu de données est celle d’une autre station, ou plus récente que lui</translation>
        </message>
        <message>
            <source>its dataset version is not what the log held at that size</source>
            <translation>sa version du jeu de données n’est pas ce que contenait le journal à cette taille</translation>
        </message>
        <message>
            <source>its edges are not shares of the picture (0 to 1)</source>
            <translation>ses bords ne sont pas des parts de l’image (de 0 à 1)</translation>
        </message>
        <message>
            <source>its ellipse covers nothing</source>
            <translation>son ellipse ne couvre rien</translation>
        </message>
        <message>
            <source>its frame is not a number that can be</source>
            <translation>son image n’a pas un numéro possible</translation>
        </message>
        <message>
            <source>its frame or object is not a whole number from 1</source>
            <translation>son image ou son objet n’est pas un nombre entier à partir de 1</translation>
        </message>
        <message>
            <source>its gold answers are not those committed to in the lease</source>
            <translation>ses réponses de contrôle ne sont pas celles auxquelles le bail s’engage</translation>
        </message>
        <message>
            <source>its item and asset are not in its lease</source>
            <translation>son élément et son contenu ne sont pas dans son bail</translation>
        </message>
        <message>
            <source>its keypoints are not those of its label</source>
            <translation>ses points ne sont pas ceux de son étiquette</translation>
        </message>
        <message>
            <source>its keypoints are not x, y and visibility in turn</source>
            <translation>ses points ne sont pas x, y et visibilité tour à tour</translation>
        </message>
        <message>
            <source>its kind {0} is not known</source>
            <translation>son genre {0} n’est pas connu</translation>
        </message>
        <message>
            <source>its known error is not what the reviewer's lease committed to</source>
            <translation>son erreur connue n’est pas celle à laquelle le bail du relecteur s’engageait</translation>
        </message>
        <message>
            <source>its label {0} is not in the file</source>
            <translation>son étiquette {0} n’est pas dans le fichier</translation>
        </message>
        <message>
            <source>its leaf file has another number</source>
            <translation>son fichier de feuilles a un autre numéro</translation>
        </message>
        <message>
            <source>its leaf file is another one</source>
            <translation>son fichier de feuilles est un autre</translation>
        </message>
        <message>
            <source>its lease is for another project or version</source>
            <translation>son bail est pour un autre projet ou une autre version</translation>
        </message>
        <message>
            <source>its lease is not in the log before it</source>
            <translation>son bail n’est pas dans le journal avant lui</translation>
        </message>
        <message>
            <source>its lease was given to somebody else or in another role</source>
            <translation>son bail a été donné à quelqu’un d’autre ou dans un autre rôle</translation>
        </message>
        <message>
            <source>its line for {0} counts what a later decision took back, or the reverse</source>
            <translation>sa ligne pour {0} compte ce qu’une décision ultérieure a repris, ou l’inverse</translation>
        </message>
        <message>
            <source>its line for {0} has another reason, price or date than the log gives it</source>
            <translation>sa ligne pour {0} a un autre motif, prix ou date que ce que donne le journal</translation>
        </message>
        <message>
            <source>its line for {0} is paid by somebody else than the terms say</source>
            <translation>sa ligne pour {0} est payée par quelqu’un d’autre que ce que disent les conditions</translation>
        </message>
        <message>
            <source>its line for {0} says {1}, the log gives {2}</source>
            <translation>sa ligne pour {0} indique {1}, le journal donne {2}</translation>
        </message>
        <message>
            <source>its list of items is not well formed</source>
            <translation>sa liste d’éléments est mal formée</translation>
        </message>
        <message>
            <source>its manifest is not in the log before it</source>
            <translation>son manifeste n’est pas dans le journal avant lui</translation>
        </message>
        <message>
            <source>its mask has colours</source>
            <translation>son masque a des couleurs</translation>
        </message>
        <message>
            <source>its mask has no size, or one that cannot be</source>
            <translation>son masque n’a pas de taille, ou une taille impossible</translation>
        </message>
        <message>
            <source>its mask is empty</source>
            <translation>son masque est vide</translation>
        </message>
        <message>
            <source>its mask is made for {0} numbers, not {1}</source>
            <translation>son masque est fait pour {0} nombres, pas {1}</translation>
        </message>
        <message>
            <source>its mask is missing</source>
            <translation>son masque manque</translation>
        </message>
        <message>
            <source>its mask is no picture ({0})</source>
            <translation>son masque n’est pas une image ({0})</translation>
        </message>
        <message>
            <source>its mask is not an object</source>
            <translation>son masque n’est pas un objet</translation>
        </message>
        <message>
            <source>its mask is not base64</source>
            <translation>son masque n’est pas du base64</translation>
        </message>
        <message>
            <source>its mask is too large to be unpacked</source>
            <translation>son masque est trop grand pour être décompressé</translation>
        </message>
        <message>
            <source>its mask's run lengths are not whole numbers</source>
            <translation>les longueurs de plages de son masque ne sont pas des nombres entiers</translation>
        </message>
        <message>
            <source>its mask's run lengths do not add up to its size</source>
            <translation>la somme des longueurs de plages de son masque n’est pas sa taille</translation>
        </message>
        <message>
            <source>its name leads outside, or is none</source>
            <translation>son nom mène au-dehors, ou n’en est pas un</translation>
        </message>
        <message>
            <source>its numbers are not shares of the picture (0 to 1)</source>
            <translation>ses nombres ne sont pas des parts de l’image (de 0 à 1)</translation>
        </message>
        <message>
            <source>its outline has fewer than three points</source>
            <translation>son contour a moins de trois points</translation>
        </message>
        <message>
            <source>its page {0} is missing or out of order in {1}</source>
            <translation>sa page {0} manque ou n’est pas à sa place dans {1}</translation>
        </message>
        <message>
            <source>its payload is of another kind</source>
            <translation>son contenu est d’un autre genre</translation>
        </message>
        <message>
            <source>its payload says another verdict</source>
            <translation>son contenu dit un autre verdict</translation>
        </message>
        <message>
            <source>its picture of segments {0} is not there</source>
            <translation>son image de segments {0} n’est pas là</translation>
        </message>
        <message>
            <source>its picture's name is missing or leads outside the folder</source>
            <translation>le nom de son image manque ou mène hors du dossier</translation>
        </message>
        <message>
            <source>its points are not a list of [x, y]</source>
            <translation>ses points ne sont pas une liste de [x, y]</translation>
        </message>
        <message>
            <source>its points have not as many x as y</source>
            <translation>ses points n’ont pas autant de x que de y</translation>
        </message>
        <message>
            <source>its reviews are not sorted, each once</source>
            <translation>ses relectures ne sont pas triées, chacune une fois</translation>
        </message>
        <message>
            <source>its root is not that of its leaves</source>
            <translation>sa racine n’est pas celle de ses feuilles</translation>
        </message>
        <message>
            <source>its rotated box covers nothing</source>
            <translation>son rectangle tourné ne couvre rien</translation>
        </message>
        <message>
            <source>its run lengths are cut off</source>
            <translation>ses longueurs de plages sont tronquées</translation>
        </message>
        <message>
            <source>its run lengths are damaged</source>
            <translation>ses longueurs de plages sont endommagées</translation>
        </message>
        <message>
            <source>its run lengths are not bytes</source>
            <translation>ses longueurs de plages ne sont pas des octets</translation>
        </message>
        <message>
            <source>its run lengths reach over the mask's end</source>
            <translation>ses longueurs de plages dépassent la fin du masque</translation>
        </message>
        <message>
            <source>its second signature is not by the key it says</source>
            <translation>sa seconde signature n’est pas de la clé qu’elle dit</translation>
        </message>
        <message>
            <source>its size or place is a number that cannot be</source>
            <translation>sa taille ou sa place est un nombre impossible</translation>
        </message>
        <message>
            <source>its skeleton has no keypoint</source>
            <translation>son squelette n’a pas de point</translation>
        </message>
        <message>
            <source>its subject is not in its lease</source>
            <translation>son sujet n’est pas dans son bail</translation>
        </message>
        <message>
            <source>its terms are not those of the manifest</source>
            <translation>ses conditions ne sont pas celles du manifeste</translation>
        </message>
        <message>
            <source>its totals are not the sums of its leaves</source>
            <translation>ses totaux ne sont pas les sommes de ses feuilles</translation>
        </message>
        <message>
            <source>label ids must be unique</source>
            <translation>les identifiants d’étiquette doivent être uniques</translation>
        </message>
        <message>
            <source>labelme has no dialect “{0}”.</source>
            <translation>labelme n’a pas de dialecte « {0} ».</translation>
        </message>
        <message>
            <source>no lease names them, or they stand twice</source>
            <translation>aucun bail ne les nomme, ou elles y figurent deux fois</translation>
        </message>
        <message>
            <source>no such vertex</source>
            <translation>il n’y a pas de tel sommet</translation>
        </message>
        <message>
            <source>not 32 bytes: {0}</source>
            <translation>pas 32 octets : {0}</translation>
        </message>
        <message>
            <source>not a SHA-256: {0}</source>
            <translation>pas un SHA-256 : {0}</translation>
        </message>
        <message>
            <source>not an address: {0}</source>
            <translation>pas une adresse : {0}</translation>
        </message>
        <message>
            <source>offset {0} is beyond the text of {1} characters</source>
            <translation>la position {0} est au-delà du texte de {1} caractères</translation>
        </message>
        <message>
            <source>offset {0} is within a grapheme cluster</source>
            <translation>la position {0} est au milieu d’un graphème</translation>
        </message>
        <message>
            <source>old must not be above new.</source>
            <translation>l’ancien ne doit pas dépasser le nouveau.</translation>
        </message>
        <message>
            <source>one of its numbers is too large to stand for a place</source>
            <translation>un de ses nombres est trop grand pour désigner une place</translation>
        </message>
        <message>
            <source>ratio answers cannot be negative</source>
            <translation>les réponses de rapport ne peuvent pas être négatives</translation>
        </message>
        <message>
            <source>regions[{0}]: {1}.</source>
            <translation>regions[{0}] : {1}.</translation>
        </message>
        <message>
            <source>row ranges must be ascending, apart and not empty</source>
            <translation>les intervalles de lignes doivent être croissants, séparés et non vides</translation>
        </message>
        <message>
            <source>rows count from 1</source>
            <translation>les lignes se comptent à partir de 1</translation>
        </message>
        <message>
            <source>somebody reviews their own work</source>
            <translation>quelqu’un relit son propre travail</translation>
        </message>
        <message>
            <source>span {0}–{1} does not survive conversion to {2}</source>
            <translation>le passage {0}–{1} ne survit pas à la conversion en {2}</translation>
        </message>
        <message>
            <source>the amount of {0} falls below {1}</source>
            <translation>le montant de {0} tombe sous {1}</translation>
        </message>
        <message>
            <source>the angle is not within one turn</source>
            <translation>l’angle n’est pas dans un tour</translation>
        </message>
        <message>
            <source>the answer must be a list of options</source>
            <translation>la réponse doit être une liste d’options</translation>
        </message>
        <message>
            <source>the decision it objects to is not one on this worker's work</source>
            <translation>la décision contestée ne porte pas sur le travail de ce travailleur</translation>
        </message>
        <message>
            <source>the geometry is not {0}</source>
            <translation>la géométrie n’est pas {0}</translation>
        </message>
        <message>
            <source>the lease it withdraws is not in the log before it</source>
            <translation>le bail qu’il retire n’est pas dans le journal avant lui</translation>
        </message>
        <message>
            <source>the log does not hold what it acknowledges</source>
            <translation>le journal ne contient pas ce dont il accuse réception</translation>
        </message>
        <message>
            <source>the log gives this person no line for {0}</source>
            <translation>le journal ne donne à cette personne aucune ligne pour {0}</translation>
        </message>
        <message>
            <source>the log is not the one of {0} entries whose root the header names</source>
            <translation>le journal n’est pas celui de {0} entrées dont l’en-tête nomme la racine</translation>
        </message>
        <message>
            <source>the log never had the {0} it names at size {1}</source>
            <translation>le journal n’a jamais eu le {0} qu’il nomme à la taille {1}</translation>
        </message>
        <message>
            <source>the mask has more than {0} runs, which is too much to trace</source>
            <translation>le masque a plus de {0} plages, trop pour être suivi</translation>
        </message>
        <message>
            <source>the mask is empty</source>
            <translation>le masque est vide</translation>
        </message>
        <message>
            <source>the mask is too large to be unpacked</source>
            <translation>le masque est trop grand pour être décompressé</translation>
        </message>
        <message>
            <source>the mask's compressed run lengths are cut off</source>
            <translation>les longueurs de plages compressées du masque sont tronquées</translation>
        </message>
        <message>
            <source>the mask's compressed run lengths are damaged</source>
            <translation>les longueurs de plages compressées du masque sont endommagées</translation>
        </message>
        <message>
            <source>the mask's run lengths are neither a list of whole numbers nor a compressed string</source>
            <translation>les longueurs de plages du masque ne sont ni une liste de nombres entiers ni une chaîne compressée</translation>
        </message>
        <message>
            <source>the mask's runs are kept apart and are not here</source>
            <translation>les plages du masque sont gardées à part et ne sont pas ici</translation>
        </message>
        <message>
            <source>the mask's runs do not add up to its box</source>
            <translation>la somme des plages du masque n’est pas son rectangle</translation>
        </message>
        <message>
            <source>the mask's size is not [height, width]</source>
            <translation>la taille du masque n’est pas [hauteur, largeur]</translation>
        </message>
        <message>
            <source>the parts of a span must be ascending, apart and not empty</source>
            <translation>les parties d’un passage doivent être croissantes, séparées et non vides</translation>
        </message>
        <message>
            <source>the record of log entry {0} is missing or out of order in {1}</source>
            <translation>l’enregistrement de l’entrée {0} du journal manque ou n’est pas à sa place dans {1}</translation>
        </message>
        <message>
            <source>the run lengths do not add up to the mask's size</source>
            <translation>la somme des longueurs de plages n’est pas la taille du masque</translation>
        </message>
        <message>
            <source>the size of its picture is not known: put the picture beside the table</source>
            <translation>la taille de son image n’est pas connue : mettez l’image à côté du tableau</translation>
        </message>
        <message>
            <source>the squares do not follow each other</source>
            <translation>les carrés ne se suivent pas</translation>
        </message>
        <message>
            <source>the submission it decides is not in the log before it</source>
            <translation>la soumission qu’elle décide n’est pas dans le journal avant elle</translation>
        </message>
        <message>
            <source>the submission it judges is not in the log before it</source>
            <translation>la soumission qu’elle juge n’est pas dans le journal avant elle</translation>
        </message>
        <message>
            <source>there is no answer</source>
            <translation>il n’y a pas de réponse</translation>
        </message>
        <message>
            <source>there must be at least two options, and no more answers than options</source>
            <translation>il faut au moins deux options, et pas plus de réponses que d’options</translation>
        </message>
        <message>
            <source>this annotation is sealed</source>
            <translation>cette annotation est scellée</translation>
        </message>
        <message>
            <source>this decode worker is closed</source>
            <translation>ce décodeur est fermé</translation>
        </message>
        <message>
            <source>too few bytes</source>
            <translation>trop peu d’octets</translation>
        </message>
        <message>
            <source>two leaves are for {0} and {1}</source>
            <translation>deux feuilles sont pour {0} et {1}</translation>
        </message>
        <message>
            <source>two regions have the id {0}</source>
            <translation>deux régions ont l’identifiant {0}</translation>
        </message>
        <message>
            <source>what it pays cannot be computed ({0}: {1})</source>
            <translation>ce qu’il paie ne peut pas être calculé ({0} : {1})</translation>
        </message>
        <message>
            <source>{0} Close the other program and try again.</source>
            <translation>{0} Fermez l’autre programme et essayez encore.</translation>
        </message>
        <message>
            <source>{0} Free some space; saving goes on by itself.</source>
            <translation>{0} Libérez de la place ; l’enregistrement reprend tout seul.</translation>
        </message>
        <message>
            <source>{0} It says: {1}.</source>
            <translation>{0} Elle dit : {1}.</translation>
        </message>
        <message>
            <source>{0} Its folder is read-only for you; change that or choose another.</source>
            <translation>{0} Son dossier est en lecture seule pour vous ; changez cela ou choisissez-en un autre.</translation>
        </message>
        <message>
            <source>{0} Label it without them.</source>
            <translation>{0} Étiquetez-le sans elles.</translation>
        </message>
        <message>
            <source>{0} Nothing was sent and nothing local was changed.</source>
            <translation>{0} Rien n’a été envoyé et rien de local n’a été changé.</translation>
        </message>
        <message>
            <source>{0} Nothing was taken from it.</source>
            <translation>{0} Rien n’en a été pris.</translation>
        </message>
        <message>
            <source>{0} The disk says: {1}.</source>
            <translation>{0} Le disque dit : {1}.</translation>
        </message>
        <message>
            <source>{0} answers too much or too slowly.</source>
            <translation>{0} répond trop ou trop lentement.</translation>
        </message>
        <message>
            <source>{0} base units from {1}.</source>
            <translation>{0} unités de base de {1}.</translation>
        </message>
        <message>
            <source>{0} base units from {1}: {2}.</source>
            <translation>{0} unités de base de {1} : {2}.</translation>
        </message>
        <message>
            <source>{0} cannot be reached.</source>
            <translation>{0} ne peut pas être joint.</translation>
        </message>
        <message>
            <source>{0} cannot be tried.</source>
            <translation>{0} ne peut pas être essayé.</translation>
        </message>
        <message>
            <source>{0} cannot hold this kind of item.</source>
            <translation>{0} ne peut pas contenir ce genre d’élément.</translation>
        </message>
        <message>
            <source>{0} cannot try a transfer.</source>
            <translation>{0} ne peut pas essayer un transfert.</translation>
        </message>
        <message>
            <source>{0} changes balances by itself.</source>
            <translation>{0} modifie lui-même les soldes.</translation>
        </message>
        <message>
            <source>{0} does not answer as a station.</source>
            <translation>{0} ne répond pas comme une station.</translation>
        </message>
        <message>
            <source>{0} does not answer like a chain.</source>
            <translation>{0} ne répond pas comme une chaîne.</translation>
        </message>
        <message>
            <source>{0} does not hold one {1}/{2}.</source>
            <translation>{0} ne contient pas un seul {1}/{2}.</translation>
        </message>
        <message>
            <source>{0} does not move exactly what is sent.</source>
            <translation>{0} ne transfère pas exactement ce qui est envoyé.</translation>
        </message>
        <message>
            <source>{0} files of suggestions that leases name are not in this export.</source>
            <translation>{0} fichiers de suggestions nommés par des baux ne sont pas dans cet export.</translation>
        </message>
        <message>
            <source>{0} has {1} base units more than {2} blocks ago, and its transfers come to {3}. {4}</source>
            <translation>{0} a {1} unités de base de plus qu’il y a {2} blocs, et ses transferts font {3}. {4}</translation>
        </message>
        <message>
            <source>{0} holds no {1}/{2}.</source>
            <translation>{0} ne contient pas de {1}/{2}.</translation>
        </message>
        <message>
            <source>{0} holds none of it. Send it some; it funds distributions anyway.</source>
            <translation>{0} n’en possède pas. Envoyez-lui-en : c’est cette adresse qui finance les distributions.</translation>
        </message>
        <message>
            <source>{0} incomes belong to projects that are not in this export.</source>
            <translation>{0} revenus concernent des projets absents de cet export.</translation>
        </message>
        <message>
            <source>{0} inflates too far.</source>
            <translation>{0} se décompresse démesurément.</translation>
        </message>
        <message>
            <source>{0} is busy.</source>
            <translation>{0} est occupé.</translation>
        </message>
        <message>
            <source>{0} is chain {1}, not {2}. Nothing was sent.</source>
            <translation>{0} est la chaîne {1}, pas {2}. Rien n’a été envoyé.</translation>
        </message>
        <message>
            <source>{0} is damaged.</source>
            <translation>{0} est endommagé.</translation>
        </message>
        <message>
            <source>{0} is damaged. Ask for another one.</source>
            <translation>{0} est endommagé. Demandez-en un autre.</translation>
        </message>
        <message>
            <source>{0} is encrypted or packed in an unknown way.</source>
            <translation>{0} est chiffré ou compressé d’une façon inconnue.</translation>
        </message>
        <message>
            <source>{0} is neither a folder nor a whole zip file.</source>
            <translation>{0} n’est ni un dossier ni un fichier zip entier.</translation>
        </message>
        <message>
            <source>{0} is not a file.</source>
            <translation>{0} n’est pas un fichier.</translation>
        </message>
        <message>
            <source>{0} is not a number, as {1} answers must be</source>
            <translation>{0} n’est pas un nombre, comme doivent l’être les réponses {1}</translation>
        </message>
        <message>
            <source>{0} is not below {1}.</source>
            <translation>{0} n’est pas inférieur à {1}.</translation>
        </message>
        <message>
            <source>{0} is not between 0 and {1}.</source>
            <translation>{0} n’est pas entre 0 et {1}.</translation>
        </message>
        <message>
            <source>{0} is not on an image</source>
            <translation>{0} n’est pas sur une image</translation>
        </message>
        <message>
            <source>{0} is not this person's work that waits for a decision</source>
            <translation>{0} n’est pas un travail de cette personne en attente d’une décision</translation>
        </message>
        <message>
            <source>{0} is not {1} bytes in hexadecimal.</source>
            <translation>{0} n’a pas {1} octets en hexadécimal.</translation>
        </message>
        <message>
            <source>{0} is too large.</source>
            <translation>{0} est trop grand.</translation>
        </message>
        <message>
            <source>{0} log entries belong to records that are not in this export.</source>
            <translation>{0} entrées du journal appartiennent à des enregistrements qui ne sont pas dans cet export.</translation>
        </message>
        <message>
            <source>{0} must be a whole number.</source>
            <translation>{0} doit être un nombre entier.</translation>
        </message>
        <message>
            <source>{0} named log roots lie on a branch lost when the station was restored.</source>
            <translation>{0} racines nommées du journal sont sur une branche perdue quand la station a été restaurée.</translation>
        </message>
        <message>
            <source>{0} names {1} decimals.</source>
            <translation>{0} nomme {1} décimales.</translation>
        </message>
        <message>
            <source>{0} needs {1} wei. Nothing was sent.</source>
            <translation>{0} a besoin de {1} wei. Rien n’a été envoyé.</translation>
        </message>
        <message>
            <source>{0} numbers are neither a box nor an outline</source>
            <translation>{0} nombres ne sont ni un rectangle ni un contour</translation>
        </message>
        <message>
            <source>{0} of these rows have the same label twice. Delete one of them.</source>
            <translation>{0} de ces lignes portent deux fois la même étiquette. Supprimez-en une.</translation>
        </message>
        <message>
            <source>{0} of {1} is not a share</source>
            <translation>{0} de {1} n’est pas une part</translation>
        </message>
        <message>
            <source>{0} refuses a transfer.</source>
            <translation>{0} refuse un transfert.</translation>
        </message>
        <message>
            <source>{0} sealed records are damaged and were kept aside in {1}.</source>
            <translation>{0} enregistrements scellés sont endommagés et ont été mis de côté dans {1}.</translation>
        </message>
        <message>
            <source>{0} shows another certificate.</source>
            <translation>{0} montre un autre certificat.</translation>
        </message>
        <message>
            <source>{0} was changed.</source>
            <translation>{0} a été modifié.</translation>
        </message>
        <message>
            <source>{0} was left as it is.</source>
            <translation>{0} a été laissé tel quel.</translation>
        </message>
        <message>
            <source>{0} {1} Your work is safe and can go on unsigned. Bring your backup of the key with “Use a key file…”; the file that is there ({2}) will be kept aside.</source>
            <translation>{0} {1} Votre travail est en sûreté et peut continuer sans signature. Apportez votre sauvegarde de la clé avec « Utiliser un fichier de clé… » ; le fichier présent ({2}) sera mis de côté.</translation>
        </message>
        <message>
            <source>{0} {1} is read-only for you; choose another folder.</source>
            <translation>{0} {1} est en lecture seule pour vous ; choisissez un autre dossier.</translation>
        </message>
        <message>
            <source>{0} {1}.</source>
            <translation>{0} {1}.</translation>
        </message>
        <message>
            <source>{0}, token {1}. Nothing was published.</source>
            <translation>{0}, jeton {1}. Rien n’a été publié.</translation>
        </message>
        <message>
            <source>{0}. Nothing was sent.</source>
            <translation>{0}. Rien n’a été envoyé.</translation>
        </message>
        <message>
            <source>{0}. What was taken before stays.</source>
            <translation>{0}. Ce qui a été pris avant reste.</translation>
        </message>
        <message>
            <source>{0}: an answer is needed.</source>
            <translation>{0} : il faut une réponse.</translation>
        </message>
        <message>
            <source>{0}: the attribute {1} is not one of the label's.</source>
            <translation>{0} : l’attribut {1} n’est pas de l’étiquette.</translation>
        </message>
        <message>
            <source>{0}: the label {1} does not mark a {2}.</source>
            <translation>{0} : l’étiquette {1} ne marque pas cet objet ({2}).</translation>
        </message>
        <message>
            <source>{0}: the label {1} has {2} keypoints.</source>
            <translation>{0} : l’étiquette {1} a {2} points.</translation>
        </message>
        <message>
            <source>{0}: the label {1} is not one of the project's.</source>
            <translation>{0} : l’étiquette {1} n’est pas du projet.</translation>
        </message>
        <message>
            <source>{0}: {1} is needed.</source>
            <translation>{0} : il faut {1}.</translation>
        </message>
        <message>
            <source>{0}: {1} is not one of its options.</source>
            <translation>{0} : {1} n’est pas une de ses options.</translation>
        </message>
        <message>
            <source>{0}: {1} is yes or no.</source>
            <translation>{0} : {1} est oui ou non.</translation>
        </message>
        <message>
            <source>{0}: {1}, not {2}.</source>
            <translation>{0} : {1}, pas {2}.</translation>
        </message>
        <message>
            <source>{0}: {1}.</source>
            <translation>{0} : {1}.</translation>
        </message>
        <message>
            <source>{0}: {1}. Make room and go on.</source>
            <translation>{0} : {1}. Faites de la place et continuez.</translation>
        </message>
        <message>
            <source>{0}: {1}. No key was lost.</source>
            <translation>{0} : {1}. Aucune clé n’a été perdue.</translation>
        </message>
        <message>
            <source>{0}: {1}. Nothing was changed.</source>
            <translation>{0} : {1}. Rien n’a été changé.</translation>
        </message>
        <message>
            <source>{0}: {1}. Nothing was lost.</source>
            <translation>{0} : {1}. Rien n’a été perdu.</translation>
        </message>
        <message>
            <source>{0}; a newer Caravan may know it.</source>
            <translation>{0} ; un Caravan plus récent le connaît peut-être.</translation>
        </message>
        <message>
            <source>{0}; update Caravan.</source>
            <translation>{0} ; mettez Caravan à jour.</translation>
        </message>
        <message>
            <source>“{0}” alone does not hold the segments: they are in PNG pictures beside it.</source>
            <translation>« {0} » seul ne contient pas les segments : ils sont dans des images PNG à côté.</translation>
        </message>
        <message>
            <source>“{0}” cannot be labelled.</source>
            <translation>« {0} » ne peut pas être étiqueté.</translation>
        </message>
        <message>
            <source>“{0}” could not be opened again.</source>
            <translation>« {0} » n’a pas pu être rouvert.</translation>
        </message>
        <message>
            <source>“{0}” could not be opened: reading it stopped unexpectedly.</source>
            <translation>« {0} » n’a pas pu être ouvert : sa lecture s’est arrêtée de façon inattendue.</translation>
        </message>
        <message>
            <source>“{0}” could not be read as a table.</source>
            <translation>« {0} » n’a pas pu être lu comme tableau.</translation>
        </message>
        <message>
            <source>“{0}” could not be read as a table: row {1} {2}.</source>
            <translation>« {0} » n’a pas pu être lu comme tableau : la ligne {1} {2}.</translation>
        </message>
        <message>
            <source>“{0}” could not be read.</source>
            <translation>« {0} » n’a pas pu être lu.</translation>
        </message>
        <message>
            <source>“{0}” could not be read: {1}.</source>
            <translation>« {0} » n’a pas pu être lu : {1}.</translation>
        </message>
        <message>
            <source>“{0}” could not be written.</source>
            <translation>« {0} » n’a pas pu être écrit.</translation>
        </message>
        <message>
            <source>“{0}” could not be written: {1}.</source>
            <translation>« {0} » n’a pas pu être écrit : {1}.</translation>
        </message>
        <message>
            <source>“{0}” declares its own entities or document type.</source>
            <translation>« {0} » déclare ses propres entités ou son type de document.</translation>
        </message>
        <message>
            <source>“{0}” does not begin as a file of labels.</source>
            <translation>« {0} » ne commence pas comme un fichier d’étiquettes.</translation>
        </message>
        <message>
            <source>“{0}” does not look like a table of labels.</source>
            <translation>« {0} » ne ressemble pas à un tableau d’étiquettes.</translation>
        </message>
        <message>
            <source>“{0}” has a line of more than {1} bytes.</source>
            <translation>« {0} » a une ligne de plus de {1} octets.</translation>
        </message>
        <message>
            <source>“{0}” has more than {1} different keys.</source>
            <translation>« {0} » a plus de {1} clés différentes.</translation>
        </message>
        <message>
            <source>“{0}” has more than {1} pixels.</source>
            <translation>« {0} » a plus de {1} pixels.</translation>
        </message>
        <message>
            <source>“{0}” has no attribute “{1}”. It will be kept, but nobody asked for it.</source>
            <translation>« {0} » n’a pas d’attribut « {1} ». Il sera gardé, mais personne ne l’a demandé.</translation>
        </message>
        <message>
            <source>“{0}” has no columns.</source>
            <translation>« {0} » n’a pas de colonnes.</translation>
        </message>
        <message>
            <source>“{0}” has no filled sheet.</source>
            <translation>« {0} » n’a pas de feuille remplie.</translation>
        </message>
        <message>
            <source>“{0}” has no keypoints defined. Choose a label that has, or draw another shape.</source>
            <translation>« {0} » n’a pas de points définis. Choisissez une étiquette qui en a, ou dessinez une autre forme.</translation>
        </message>
        <message>
            <source>“{0}” has no pixels.</source>
            <translation>« {0} » n’a pas de pixels.</translation>
        </message>
        <message>
            <source>“{0}” has no text in “{1}”.</source>
            <translation>« {0} » n’a pas de texte dans « {1} ».</translation>
        </message>
        <message>
            <source>“{0}” has not been fetched yet.</source>
            <translation>« {0} » n’a pas encore été téléchargé.</translation>
        </message>
        <message>
            <source>“{0}” has {1} columns in its first row.</source>
            <translation>« {0} » a {1} colonnes à sa première ligne.</translation>
        </message>
        <message>
            <source>“{0}” holds NUL characters: it is not a text.</source>
            <translation>« {0} » contient des caractères NUL : ce n’est pas un texte.</translation>
        </message>
        <message>
            <source>“{0}” holds half a character (a lone surrogate).</source>
            <translation>« {0} » contient un demi-caractère (un substitut isolé).</translation>
        </message>
        <message>
            <source>“{0}” holds more than {1} files.</source>
            <translation>« {0} » contient plus de {1} fichiers.</translation>
        </message>
        <message>
            <source>“{0}” holds no YOLO labels.</source>
            <translation>« {0} » ne contient pas d’étiquettes YOLO.</translation>
        </message>
        <message>
            <source>“{0}” holds no gt/gt.txt.</source>
            <translation>« {0} » ne contient pas de gt/gt.txt.</translation>
        </message>
        <message>
            <source>“{0}” holds no labels in this format.</source>
            <translation>« {0} » ne contient pas d’étiquettes dans ce format.</translation>
        </message>
        <message>
            <source>“{0}” holds no mask pictures.</source>
            <translation>« {0} » ne contient pas d’images de masques.</translation>
        </message>
        <message>
            <source>“{0}” holds no records.</source>
            <translation>« {0} » ne contient pas d’enregistrements.</translation>
        </message>
        <message>
            <source>“{0}” holds no rows.</source>
            <translation>« {0} » ne contient pas de lignes.</translation>
        </message>
        <message>
            <source>“{0}” holds no text files.</source>
            <translation>« {0} » ne contient pas de fichiers texte.</translation>
        </message>
        <message>
            <source>“{0}” holds nothing to label.</source>
            <translation>« {0} » ne contient rien à étiqueter.</translation>
        </message>
        <message>
            <source>“{0}” holds {1}.</source>
            <translation>« {0} » contient {1}.</translation>
        </message>
        <message>
            <source>“{0}” in “{1}” is damaged.</source>
            <translation>« {0} » dans « {1} » est endommagé.</translation>
        </message>
        <message>
            <source>“{0}” in “{1}” is larger than it says.</source>
            <translation>« {0} » dans « {1} » est plus grand qu’il ne le dit.</translation>
        </message>
        <message>
            <source>“{0}” is a damaged zip archive.</source>
            <translation>« {0} » est une archive zip endommagée.</translation>
        </message>
        <message>
            <source>“{0}” is damaged or incomplete.</source>
            <translation>« {0} » est endommagé ou incomplet.</translation>
        </message>
        <message>
            <source>“{0}” is damaged.</source>
            <translation>« {0} » est endommagé.</translation>
        </message>
        <message>
            <source>“{0}” is damaged: byte {1} is not valid {2}.</source>
            <translation>« {0} » est endommagé : l’octet {1} n’est pas du {2} valide.</translation>
        </message>
        <message>
            <source>“{0}” is empty (0 bytes).</source>
            <translation>« {0} » est vide (0 octet).</translation>
        </message>
        <message>
            <source>“{0}” is not UTF-8 (line {1}).</source>
            <translation>« {0} » n’est pas de l’UTF-8 (ligne {1}).</translation>
        </message>
        <message>
            <source>“{0}” is not a COCO file.</source>
            <translation>« {0} » n’est pas un fichier COCO.</translation>
        </message>
        <message>
            <source>“{0}” is not a CVAT file.</source>
            <translation>« {0} » n’est pas un fichier CVAT.</translation>
        </message>
        <message>
            <source>“{0}” is not a Datumaro file.</source>
            <translation>« {0} » n’est pas un fichier Datumaro.</translation>
        </message>
        <message>
            <source>“{0}” is not a GeoJSON file.</source>
            <translation>« {0} » n’est pas un fichier GeoJSON.</translation>
        </message>
        <message>
            <source>“{0}” is not a Label Studio file.</source>
            <translation>« {0} » n’est pas un fichier Label Studio.</translation>
        </message>
        <message>
            <source>“{0}” is not a Pascal VOC file.</source>
            <translation>« {0} » n’est pas un fichier Pascal VOC.</translation>
        </message>
        <message>
            <source>“{0}” is not a VIA file.</source>
            <translation>« {0} » n’est pas un fichier VIA.</translation>
        </message>
        <message>
            <source>“{0}” is not a file.</source>
            <translation>« {0} » n’est pas un fichier.</translation>
        </message>
        <message>
            <source>“{0}” is not a known encoding.</source>
            <translation>« {0} » n’est pas un encodage connu.</translation>
        </message>
        <message>
            <source>“{0}” is not a labelme file.</source>
            <translation>« {0} » n’est pas un fichier labelme.</translation>
        </message>
        <message>
            <source>“{0}” is not a number.</source>
            <translation>« {0} » n’est pas un nombre.</translation>
        </message>
        <message>
            <source>“{0}” is not a number. Enter one.</source>
            <translation>« {0} » n’est pas un nombre. Saisissez-en un.</translation>
        </message>
        <message>
            <source>“{0}” is not a picture that can be opened.</source>
            <translation>« {0} » n’est pas une image qui puisse être ouverte.</translation>
        </message>
        <message>
            <source>“{0}” is not a spreadsheet that can be opened.</source>
            <translation>« {0} » n’est pas une feuille de calcul qui puisse être ouverte.</translation>
        </message>
        <message>
            <source>“{0}” is not a table of texts.</source>
            <translation>« {0} » n’est pas un tableau de textes.</translation>
        </message>
        <message>
            <source>“{0}” is not a table: it holds binary data.</source>
            <translation>« {0} » n’est pas un tableau : il contient des données binaires.</translation>
        </message>
        <message>
            <source>“{0}” is not a text: it holds binary data.</source>
            <translation>« {0} » n’est pas un texte : il contient des données binaires.</translation>
        </message>
        <message>
            <source>“{0}” is not a zip archive, or is damaged.</source>
            <translation>« {0} » n’est pas une archive zip, ou est endommagé.</translation>
        </message>
        <message>
            <source>“{0}” is not an Open Images table.</source>
            <translation>« {0} » n’est pas un tableau Open Images.</translation>
        </message>
        <message>
            <source>“{0}” is not one of its options. Choose one of them.</source>
            <translation>« {0} » n’est pas une de ses options. Choisissez-en une.</translation>
        </message>
        <message>
            <source>“{0}” is not there any more.</source>
            <translation>« {0} » n’est plus là.</translation>
        </message>
        <message>
            <source>“{0}” is not there.</source>
            <translation>« {0} » n’est pas là.</translation>
        </message>
        <message>
            <source>“{0}” is not valid JSON.</source>
            <translation>« {0} » n’est pas du JSON valide.</translation>
        </message>
        <message>
            <source>“{0}” is not valid XML.</source>
            <translation>« {0} » n’est pas du XML valide.</translation>
        </message>
        <message>
            <source>“{0}” is there already.</source>
            <translation>« {0} » est déjà là.</translation>
        </message>
        <message>
            <source>“{0}” is too large: {1} MB.</source>
            <translation>« {0} » est trop grand : {1} Mo.</translation>
        </message>
        <message>
            <source>“{0}” is too large: {1} × {2} pixels.</source>
            <translation>« {0} » est trop grand : {1} × {2} pixels.</translation>
        </message>
        <message>
            <source>“{0}” may not be read.</source>
            <translation>« {0} » ne peut pas être lu : le droit manque.</translation>
        </message>
        <message>
            <source>“{0}” may not mark a {1} here. Choose another label, or draw a {2}.</source>
            <translation>« {0} » ne peut pas marquer cet objet ({1}) ici. Choisissez une autre étiquette, ou dessinez autre chose ({2}).</translation>
        </message>
        <message>
            <source>“{0}” needs more memory than it may use ({1} MB) and was stopped.</source>
            <translation>« {0} » demande plus de mémoire que permis ({1} Mo) et a été arrêté.</translation>
        </message>
        <message>
            <source>“{0}” needs “{1}”. Fill it in.</source>
            <translation>« {0} » a besoin de « {1} ». Remplissez-le.</translation>
        </message>
        <message>
            <source>“{0}” of “{1}”: {2}</source>
            <translation>« {0} » de « {1} » : {2}</translation>
        </message>
        <message>
            <source>“{0}” took longer than {1} seconds to open and was stopped.</source>
            <translation>« {0} » a mis plus de {1} secondes à s’ouvrir et a été arrêté.</translation>
        </message>
        <message>
            <source>“{0}” was written by a newer version ({1}).</source>
            <translation>« {0} » a été écrit par une version plus récente ({1}).</translation>
        </message>
        <message>
            <source>“{0}” would unpack to {1} GB.</source>
            <translation>« {0} » se décompresserait en {1} Go.</translation>
        </message>
        <message>
            <source>“{0}”: {1}</source>
            <translation>« {0} » : {1}</translation>
        </message>
        <message>
            <source>A receipt in it is none.</source>
            <translation>Un des reçus qu’il contient n’en est pas un.</translation>
        </message>
        <message>
            <source>A workspace there is slower, and a lost connection at the wrong moment can cost the last edits; two computers must never open it at once. Nothing was made there yet.</source>
            <translation>Un espace de travail y est plus lent, et une connexion perdue au mauvais moment peut coûter les dernières modifications ; deux ordinateurs ne doivent jamais l’ouvrir en même temps. Rien n’y a encore été créé.</translation>
        </message>
        <message>
            <source>About {0} GB must be free while everything is written anew. Nothing was changed.</source>
            <translation>Environ {0} Go doivent être libres pendant que tout est réécrit. Rien n’a été modifié.</translation>
        </message>
        <message>
            <source>An encrypted file of this workspace cannot be opened.</source>
            <translation>Un fichier chiffré de cet espace de travail ne peut pas être ouvert.</translation>
        </message>
        <message>
            <source>Close it there; nothing was changed.</source>
            <translation>Fermez-le là-bas ; rien n’a été modifié.</translation>
        </message>
        <message>
            <source>Encrypt this workspace, or join with another one. Nothing of “{0}” was fetched.</source>
            <translation>Chiffrez cet espace de travail, ou rejoignez la station avec un autre. Rien de « {0} » n’a été téléchargé.</translation>
        </message>
        <message>
            <source>Give its passphrase to open it. Nothing was read or changed.</source>
            <translation>Donnez sa phrase secrète pour l’ouvrir. Rien n’a été lu ni modifié.</translation>
        </message>
        <message>
            <source>It asks for more than 512 MiB of memory, or for nothing that scrypt knows.</source>
            <translation>Il demande plus de 512 Mio de mémoire, ou rien que scrypt connaisse.</translation>
        </message>
        <message>
            <source>It has no usable name.</source>
            <translation>Il n’a pas de nom utilisable.</translation>
        </message>
        <message>
            <source>It is damaged, or belongs to another workspace. Nothing was changed.</source>
            <translation>Il est endommagé, ou appartient à un autre espace de travail. Rien n’a été modifié.</translation>
        </message>
        <message>
            <source>It is not one, or of a newer Caravan.</source>
            <translation>Ce n’en est pas un, ou il vient d’un Caravan plus récent.</translation>
        </message>
        <message>
            <source>It stays as it was. The disk says: {0}.</source>
            <translation>Il reste comme il était. Le disque dit : {0}.</translation>
        </message>
        <message>
            <source>Its {0} is no number.</source>
            <translation>Son {0} n’est pas un nombre.</translation>
        </message>
        <message>
            <source>Its {0} is not {1} bytes in hexadecimal.</source>
            <translation>Son {0} n’a pas {1} octets en hexadécimal.</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>Rien n’a été modifié.</translation>
        </message>
        <message>
            <source>Open it anew from the program.</source>
            <translation>Rouvrez-le depuis le programme.</translation>
        </message>
        <message>
            <source>Open the overview from the program.</source>
            <translation>Ouvrez la vue d’ensemble depuis le programme.</translation>
        </message>
        <message>
            <source>Nothing was changed. It may be damaged or made to keep a computer busy. If you trust this file, allow more time in the settings; else save it in another format, or leave it out.</source>
            <translation>Rien n’a été modifié. Il est peut-être endommagé ou fait pour occuper un ordinateur. Si vous lui faites confiance, accordez plus de temps dans les paramètres ; sinon enregistrez-le dans un autre format, ou laissez-le de côté.</translation>
        </message>
        <message>
            <source>The file is damaged. Nothing was changed.</source>
            <translation>Le fichier est endommagé. Rien n’a été modifié.</translation>
        </message>
        <message>
            <source>The file that holds the key of this encrypted workspace cannot be used.</source>
            <translation>Le fichier qui contient la clé de cet espace de travail chiffré ne peut pas être utilisé.</translation>
        </message>
        <message>
            <source>The passphrase is too short: at least {0} characters.</source>
            <translation>La phrase secrète est trop courte : au moins {0} caractères.</translation>
        </message>
        <message>
            <source>The workspace could not be written anew.</source>
            <translation>L’espace de travail n’a pas pu être réécrit.</translation>
        </message>
        <message>
            <source>There is not enough room on the disk.</source>
            <translation>Il n’y a pas assez de place sur le disque.</translation>
        </message>
        <message>
            <source>This folder is on a network drive.</source>
            <translation>Ce dossier est sur un lecteur réseau.</translation>
        </message>
        <message>
            <source>This link was used or is too old.</source>
            <translation>Ce lien a déjà servi ou est trop ancien.</translation>
        </message>
        <message>
            <source>This project asks for an encrypted workspace.</source>
            <translation>Ce projet demande un espace de travail chiffré.</translation>
        </message>
        <message>
            <source>This workspace is encrypted already.</source>
            <translation>Cet espace de travail est déjà chiffré.</translation>
        </message>
        <message>
            <source>This workspace is encrypted.</source>
            <translation>Cet espace de travail est chiffré.</translation>
        </message>
        <message>
            <source>This workspace is not encrypted.</source>
            <translation>Cet espace de travail n’est pas chiffré.</translation>
        </message>
        <message>
            <source>You are not logged in here.</source>
            <translation>Vous n’êtes pas connecté ici.</translation>
        </message>
        <message>
            <source>a database key is 32 bytes</source>
            <translation>une clé de base de données a 32 octets</translation>
        </message>
        <message>
            <source>{0} Nothing was changed. Put {1} back from a copy of the workspace folder.</source>
            <translation>{0} Rien n’a été modifié. Remettez {1} à partir d’une copie du dossier de l’espace de travail.</translation>
        </message>
        <message>
            <source>COCO instances and keypoints (JSON)</source>
            <translation>COCO, instances et points clés (JSON)</translation>
        </message>
        <message>
            <source>COCO panoptic (zip or folder of JSON and PNG)</source>
            <translation>COCO panoptique (zip ou dossier de JSON et PNG)</translation>
        </message>
        <message>
            <source>CSV, one line per label</source>
            <translation>CSV, une ligne par étiquette</translation>
        </message>
        <message>
            <source>CVAT for images 1.1 (XML)</source>
            <translation>CVAT pour images 1.1 (XML)</translation>
        </message>
        <message>
            <source>Caravan JSON Lines</source>
            <translation>JSON Lines de Caravan</translation>
        </message>
        <message>
            <source>CoNLL-2003 (BIO)</source>
            <translation>CoNLL-2003 (BIO)</translation>
        </message>
        <message>
            <source>DOTA (zip or folder of text files)</source>
            <translation>DOTA (zip ou dossier de fichiers texte)</translation>
        </message>
        <message>
            <source>Datumaro (JSON)</source>
            <translation>Datumaro (JSON)</translation>
        </message>
        <message>
            <source>GeoJSON of QuPath (zip or folder, a file per picture)</source>
            <translation>GeoJSON de QuPath (zip ou dossier, un fichier par image)</translation>
        </message>
        <message>
            <source>Label Studio (JSON)</source>
            <translation>Label Studio (JSON)</translation>
        </message>
        <message>
            <source>MOT challenge (zip or folder with gt/gt.txt)</source>
            <translation>MOT challenge (zip ou dossier avec gt/gt.txt)</translation>
        </message>
        <message>
            <source>Mask pictures (zip or folder of PNG)</source>
            <translation>Images de masques (zip ou dossier de PNG)</translation>
        </message>
        <message>
            <source>One suggestion is undecided. It does not count unless it is accepted.</source>
            <translation>Une suggestion n’est pas décidée. Elle ne compte pas tant qu’elle n’est pas acceptée.</translation>
        </message>
        <message>
            <source>Open Images (CSV of boxes)</source>
            <translation>Open Images (CSV de rectangles)</translation>
        </message>
        <message>
            <source>Pascal VOC (zip or folder of XML)</source>
            <translation>Pascal VOC (zip ou dossier de XML)</translation>
        </message>
        <message>
            <source>VGG Image Annotator (JSON)</source>
            <translation>VGG Image Annotator (JSON)</translation>
        </message>
        <message>
            <source>YOLO (zip or folder with data.yaml)</source>
            <translation>YOLO (zip ou dossier avec data.yaml)</translation>
        </message>
        <message>
            <source>all but boxes</source>
            <translation>tout sauf les rectangles</translation>
        </message>
        <message>
            <source>all but quadrilaterals and rotated boxes</source>
            <translation>tout sauf les quadrilatères et les rectangles inclinés</translation>
        </message>
        <message>
            <source>all but what is seen of pixel masks, upper ones over lower ones</source>
            <translation>tout sauf ce qu’on voit des masques de pixels, ceux du dessus couvrant ceux du dessous</translation>
        </message>
        <message>
            <source>annotations of the kind “{0}”</source>
            <translation>annotations du type « {0} »</translation>
        </message>
        <message>
            <source>answers</source>
            <translation>réponses</translation>
        </message>
        <message>
            <source>answers but one label a picture</source>
            <translation>réponses, sauf une étiquette par image</translation>
        </message>
        <message>
            <source>areas marked as border (255)</source>
            <translation>zones marquées comme bordure (255)</translation>
        </message>
        <message>
            <source>attributes</source>
            <translation>attributs</translation>
        </message>
        <message>
            <source>attributes except IsOccluded, IsTruncated, IsGroupOf, IsDepiction and IsInside</source>
            <translation>attributs sauf IsOccluded, IsTruncated, IsGroupOf, IsDepiction et IsInside</translation>
        </message>
        <message>
            <source>attributes except “difficult”</source>
            <translation>attributs sauf « difficult »</translation>
        </message>
        <message>
            <source>attributes except “track”, “ignored” and “visibility”</source>
            <translation>attributs sauf « track », « ignored » et « visibility »</translation>
        </message>
        <message>
            <source>attributes of spans</source>
            <translation>attributs de passages</translation>
        </message>
        <message>
            <source>attributes of whole pictures</source>
            <translation>attributs d’images entières</translation>
        </message>
        <message>
            <source>attributes that are lists, objects or huge numbers</source>
            <translation>attributs qui sont des listes, des objets ou des nombres énormes</translation>
        </message>
        <message>
            <source>attributes, answers and relations</source>
            <translation>attributs, réponses et relations</translation>
        </message>
        <message>
            <source>boxes that cover nothing</source>
            <translation>rectangles qui ne couvrent rien</translation>
        </message>
        <message>
            <source>boxes without a track (each got one of its own)</source>
            <translation>rectangles sans piste (chacun a reçu la sienne)</translation>
        </message>
        <message>
            <source>boxes without keypoints</source>
            <translation>rectangles sans points clés</translation>
        </message>
        <message>
            <source>boxes, ellipses and masks as such (written as polygons)</source>
            <translation>rectangles, ellipses et masques en tant que tels (écrits en polygones)</translation>
        </message>
        <message>
            <source>confidences</source>
            <translation>confiances</translation>
        </message>
        <message>
            <source>depths of cuboids (their front sides are kept)</source>
            <translation>profondeurs de pavés (leurs faces avant sont gardées)</translation>
        </message>
        <message>
            <source>drawing order</source>
            <translation>ordre de dessin</translation>
        </message>
        <message>
            <source>drawing order, locks and hidden marks</source>
            <translation>ordre de dessin, verrous et masquages</translation>
        </message>
        <message>
            <source>endings of picture names (written as if they were .png)</source>
            <translation>extensions des noms d’images (écrites comme .png)</translation>
        </message>
        <message>
            <source>ends of very long label names</source>
            <translation>fins de noms d’étiquettes très longs</translation>
        </message>
        <message>
            <source>exact outlines of ellipses (turned into polygons)</source>
            <translation>contours exacts d’ellipses (devenues polygones)</translation>
        </message>
        <message>
            <source>exact outlines of polygons with holes (written as brush masks)</source>
            <translation>contours exacts de polygones troués (écrits en masques de pinceau)</translation>
        </message>
        <message>
            <source>exact outlines of polygons with holes (written as pixel masks)</source>
            <translation>contours exacts de polygones troués (écrits en masques de pixels)</translation>
        </message>
        <message>
            <source>fields “{0}”</source>
            <translation>champs « {0} »</translation>
        </message>
        <message>
            <source>fields “{0}” of shapes</source>
            <translation>champs « {0} » de formes</translation>
        </message>
        <message>
            <source>files that were not found beside the labels (their labels are kept)</source>
            <translation>fichiers introuvables à côté des étiquettes (leurs étiquettes sont gardées)</translation>
        </message>
        <message>
            <source>flags of whole pictures</source>
            <translation>indicateurs d’images entières</translation>
        </message>
        <message>
            <source>fractions of pixels (rounded)</source>
            <translation>fractions de pixels (arrondies)</translation>
        </message>
        <message>
            <source>further annotations of one task (the latest is kept)</source>
            <translation>autres annotations d’une même tâche (la dernière est gardée)</translation>
        </message>
        <message>
            <source>further choices of one region</source>
            <translation>autres choix d’une même région</translation>
        </message>
        <message>
            <source>further labels of one region</source>
            <translation>autres étiquettes d’une même région</translation>
        </message>
        <message>
            <source>groups</source>
            <translation>groupes</translation>
        </message>
        <message>
            <source>groups of boxes</source>
            <translation>groupes de rectangles</translation>
        </message>
        <message>
            <source>groups, locks and hidden marks</source>
            <translation>groupes, verrous et masquages</translation>
        </message>
        <message>
            <source>half units of box centres</source>
            <translation>demi-unités des centres de rectangles</translation>
        </message>
        <message>
            <source>holes as such (written as one outline that goes in and out)</source>
            <translation>trous en tant que tels (écrits en un contour qui entre et sort)</translation>
        </message>
        <message>
            <source>holes in polygons</source>
            <translation>trous dans les polygones</translation>
        </message>
        <message>
            <source>holes in polygons (written as brush masks)</source>
            <translation>trous dans les polygones (écrits en masques de pinceau)</translation>
        </message>
        <message>
            <source>holes in polygons (written as masks)</source>
            <translation>trous dans les polygones (écrits en masques)</translation>
        </message>
        <message>
            <source>insides of polygons (written as lines)</source>
            <translation>intérieurs de polygones (écrits en lignes)</translation>
        </message>
        <message>
            <source>kinds of attributes (written as text)</source>
            <translation>types d’attributs (écrits en texte)</translation>
        </message>
        <message>
            <source>kinds of white space between tokens</source>
            <translation>types d’espaces entre les mots</translation>
        </message>
        <message>
            <source>labelme JSON (zip or folder, a file per picture)</source>
            <translation>JSON de labelme (zip ou dossier, un fichier par image)</translation>
        </message>
        <message>
            <source>labels of items that had some already (left as they were)</source>
            <translation>étiquettes d’éléments qui en avaient déjà (laissés tels quels)</translation>
        </message>
        <message>
            <source>line breaks within spans</source>
            <translation>sauts de ligne dans des passages</translation>
        </message>
        <message>
            <source>lines and points</source>
            <translation>lignes et points</translation>
        </message>
        <message>
            <source>lines and quadrilaterals</source>
            <translation>lignes et quadrilatères</translation>
        </message>
        <message>
            <source>links between regions (suggestions have none)</source>
            <translation>liens entre régions (les suggestions n’en ont pas)</translation>
        </message>
        <message>
            <source>links between shapes</source>
            <translation>liens entre formes</translation>
        </message>
        <message>
            <source>locks and hidden marks</source>
            <translation>verrous et masquages</translation>
        </message>
        <message>
            <source>masks of pictures whose size is not known</source>
            <translation>masques d’images de taille inconnue</translation>
        </message>
        <message>
            <source>masks of very large pictures</source>
            <translation>masques de très grandes images</translation>
        </message>
        <message>
            <source>measurements of objects</source>
            <translation>mesures d’objets</translation>
        </message>
        <message>
            <source>negative sizes of boxes (turned round)</source>
            <translation>tailles négatives de rectangles (retournées)</translation>
        </message>
        <message>
            <source>notes on regions</source>
            <translation>notes sur des régions</translation>
        </message>
        <message>
            <source>notes on spans</source>
            <translation>notes sur des passages</translation>
        </message>
        <message>
            <source>objects hidden under others</source>
            <translation>objets cachés sous d’autres</translation>
        </message>
        <message>
            <source>other things that have no place here</source>
            <translation>autres choses qui n’ont pas leur place ici</translation>
        </message>
        <message>
            <source>outlines beside boxes</source>
            <translation>contours à côté de rectangles</translation>
        </message>
        <message>
            <source>overlapping spans</source>
            <translation>passages qui se chevauchent</translation>
        </message>
        <message>
            <source>parts of boxes outside the image (cut off)</source>
            <translation>parties de rectangles hors de l’image (coupées)</translation>
        </message>
        <message>
            <source>parts of objects</source>
            <translation>parties d’objets</translation>
        </message>
        <message>
            <source>parts of polygons outside the image (cut off)</source>
            <translation>parties de polygones hors de l’image (coupées)</translation>
        </message>
        <message>
            <source>pixel masks</source>
            <translation>masques de pixels</translation>
        </message>
        <message>
            <source>quadrilaterals (written as polygons)</source>
            <translation>quadrilatères (écrits en polygones)</translation>
        </message>
        <message>
            <source>quadrilaterals as such (written as polygons)</source>
            <translation>quadrilatères en tant que tels (écrits en polygones)</translation>
        </message>
        <message>
            <source>questions that the project does not have (their answers are kept as text)</source>
            <translation>questions que le projet n’a pas (leurs réponses sont gardées en texte)</translation>
        </message>
        <message>
            <source>regions of the kind “{0}”</source>
            <translation>régions du type « {0} »</translation>
        </message>
        <message>
            <source>regions without a label</source>
            <translation>régions sans étiquette</translation>
        </message>
        <message>
            <source>relations</source>
            <translation>relations</translation>
        </message>
        <message>
            <source>results of one region beyond the first hundred</source>
            <translation>résultats d’une même région après les cent premiers</translation>
        </message>
        <message>
            <source>results of the kind “{0}”</source>
            <translation>résultats du type « {0} »</translation>
        </message>
        <message>
            <source>reversed corners of boxes (turned round)</source>
            <translation>coins inversés de rectangles (remis en ordre)</translation>
        </message>
        <message>
            <source>rotated boxes (written as polygons)</source>
            <translation>rectangles inclinés (écrits en polygones)</translation>
        </message>
        <message>
            <source>rotated boxes that reach over the edge</source>
            <translation>rectangles inclinés qui dépassent du bord</translation>
        </message>
        <message>
            <source>rotated boxes, ellipses and quadrilaterals as such (written as polygons)</source>
            <translation>rectangles inclinés, ellipses et quadrilatères en tant que tels (écrits en polygones)</translation>
        </message>
        <message>
            <source>shapes of the kind “{0}”</source>
            <translation>formes du type « {0} »</translation>
        </message>
        <message>
            <source>single objects (in semantic masks)</source>
            <translation>objets séparés (dans les masques sémantiques)</translation>
        </message>
        <message>
            <source>spaces in label names</source>
            <translation>espaces dans les noms d’étiquettes</translation>
        </message>
        <message>
            <source>spaces in label names (written as -)</source>
            <translation>espaces dans les noms d’étiquettes (écrits -)</translation>
        </message>
        <message>
            <source>spaces in label names (written as _)</source>
            <translation>espaces dans les noms d’étiquettes (écrits _)</translation>
        </message>
        <message>
            <source>spans in several parts (each part is written as a span)</source>
            <translation>passages en plusieurs parties (chacune est écrite comme un passage)</translation>
        </message>
        <message>
            <source>spans that overlap another one</source>
            <translation>passages qui en chevauchent un autre</translation>
        </message>
        <message>
            <source>supercategories that go round in a circle, or too deep</source>
            <translation>supercatégories qui tournent en rond, ou trop profondes</translation>
        </message>
        <message>
            <source>tags without B-, I- or O</source>
            <translation>balises sans B-, I- ni O</translation>
        </message>
        <message>
            <source>texts written on regions</source>
            <translation>textes écrits sur des régions</translation>
        </message>
        <message>
            <source>the size of pictures</source>
            <translation>la taille des images</translation>
        </message>
        <message>
            <source>track numbers</source>
            <translation>numéros de piste</translation>
        </message>
        <message>
            <source>turns of the view</source>
            <translation>rotations de la vue</translation>
        </message>
        <message>
            <source>white space at the ends of spans</source>
            <translation>espaces aux extrémités des passages</translation>
        </message>
        <message>
            <source>white space between tokens (one space is put there)</source>
            <translation>espaces entre les mots (une espace est mise)</translation>
        </message>
        <message>
            <source>{0} suggestions are undecided. They do not count unless they are accepted.</source>
            <translation>{0} suggestions ne sont pas décidées. Elles ne comptent pas tant qu’elles ne sont pas acceptées.</translation>
        </message>
    </context>
    <context>
        <name>Minimap</name>
        <message>
            <source>Overview map</source>
            <translation>Vue d’ensemble</translation>
        </message>
        <message>
            <source>Click or drag to look there</source>
            <translation>Cliquez ou glissez pour y regarder</translation>
        </message>
    </context>
    <context>
        <name>NetworkDialog</name>
        <message>
            <source>This folder is on a network drive</source>
            <translation>Ce dossier est sur un lecteur réseau</translation>
        </message>
        <message>
            <source>Choose another…</source>
            <translation>En choisir un autre…</translation>
        </message>
        <message>
            <source>Open it all the same</source>
            <translation>L’ouvrir quand même</translation>
        </message>
    </context>
    <context>
        <name>NewKeyForm</name>
        <message>
            <source>Keep this passphrase</source>
            <translation>Gardez cette phrase secrète</translation>
        </message>
        <message>
            <source>Your work is signed with a key that stays on this computer. This computer has no place to keep its passphrase, so please write it down: you will be asked for it when Caravan starts.</source>
            <translation>Votre travail est signé avec une clé qui reste sur cet ordinateur. Celui-ci n’a pas d’endroit où garder sa phrase secrète : notez-la, elle vous sera demandée au démarrage de Caravan.</translation>
        </message>
        <message>
            <source>I have kept it</source>
            <translation>Je l’ai notée</translation>
        </message>
        <message>
            <source>Choose a passphrase of my own</source>
            <translation>Choisir ma propre phrase</translation>
        </message>
        <message>
            <source>Passphrase of your own</source>
            <translation>Votre propre phrase secrète</translation>
        </message>
        <message>
            <source>The same once more</source>
            <translation>La même encore une fois</translation>
        </message>
        <message>
            <source>Use a generated one instead</source>
            <translation>Utiliser plutôt une phrase générée</translation>
        </message>
        <message>
            <source>Please use at least {n} characters.</source>
            <translation>Utilisez au moins {n} caractères.</translation>
        </message>
        <message>
            <source>The two are not the same.</source>
            <translation>Les deux ne sont pas identiques.</translation>
        </message>
    </context>
    <context>
        <name>NewPassphraseForm</name>
        <message>
            <source>New passphrase</source>
            <translation>Nouvelle phrase secrète</translation>
        </message>
        <message>
            <source>The same once more</source>
            <translation>La même encore une fois</translation>
        </message>
        <message>
            <source>Suggest a passphrase</source>
            <translation>Proposer une phrase secrète</translation>
        </message>
        <message>
            <source>Please use at least {n} characters.</source>
            <translation>Utilisez au moins {n} caractères.</translation>
        </message>
        <message>
            <source>The two are not the same.</source>
            <translation>Les deux ne sont pas identiques.</translation>
        </message>
    </context>
    <context>
        <name>NoteStrip</name>
        <message>
            <source>Dismiss</source>
            <translation>Fermer</translation>
        </message>
    </context>
    <context>
        <name>OpenDialog</name>
        <message>
            <source>Unlock “{name}”</source>
            <translation>Ouvrir « {name} »</translation>
        </message>
        <message>
            <source>This workspace is encrypted. Its passphrase opens it; nothing of it is read before.</source>
            <translation>Cet espace de travail est chiffré. Sa phrase secrète l’ouvre ; rien n’en est lu avant.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Passphrase of this workspace</source>
            <translation>Phrase secrète de cet espace de travail</translation>
        </message>
        <message>
            <source>From now on, let this computer open it by itself</source>
            <translation>Désormais, laisser cet ordinateur l’ouvrir tout seul</translation>
        </message>
        <message>
            <source>Whoever uses your account of this computer can then open it, too.</source>
            <translation>Quiconque utilise votre compte sur cet ordinateur pourra alors l’ouvrir aussi.</translation>
        </message>
        <message>
            <source>Another workspace…</source>
            <translation>Un autre espace de travail…</translation>
        </message>
        <message>
            <source>Opening the workspace…</source>
            <translation>Ouverture de l’espace de travail…</translation>
        </message>
    </context>
    <context>
        <name>OptionStrip</name>
        <message>
            <source>Options of the tool</source>
            <translation>Options de l’outil</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Taille</translation>
        </message>
        <message>
            <source>Breadth of the brush in pixels of the image  ([ and ], Ctrl+wheel)</source>
            <translation>Largeur du pinceau en pixels de l’image  ([ et ], Ctrl+molette)</translation>
        </message>
        <message>
            <source>Tolerance</source>
            <translation>Tolérance</translation>
        </message>
        <message>
            <source>How far a colour may be from the one clicked  ([ and ], Ctrl+wheel, or drag sideways)</source>
            <translation>Écart permis avec la couleur cliquée  ([ et ], Ctrl+molette, ou glisser de côté)</translation>
        </message>
        <message>
            <source>Cells</source>
            <translation>Cellules</translation>
        </message>
        <message>
            <source>Breadth of a cell in pixels of the screen  ([ and ], Ctrl+wheel)</source>
            <translation>Largeur d’une cellule en pixels de l’écran  ([ et ], Ctrl+molette)</translation>
        </message>
        <message>
            <source>New region</source>
            <translation>Nouvelle région</translation>
        </message>
        <message>
            <source>Begin a region with each stroke, also while a mask is selected</source>
            <translation>Commencer une région à chaque trait, même si un masque est sélectionné</translation>
        </message>
        <message>
            <source>Fill enclosed</source>
            <translation>Remplir l’enclos</translation>
        </message>
        <message>
            <source>Fill what a stroke closes in when it ends</source>
            <translation>Remplir ce qu’un trait enferme quand il finit</translation>
        </message>
        <message>
            <source>Connected</source>
            <translation>Connexe</translation>
        </message>
        <message>
            <source>Only what is connected with the pixel clicked</source>
            <translation>Seulement ce qui touche au pixel cliqué</translation>
        </message>
        <message>
            <source>No specks</source>
            <translation>Sans taches</translation>
        </message>
        <message>
            <source>Leave out single pixels, and fill them where they are missing</source>
            <translation>Omettre les pixels isolés, et les remplir là où ils manquent</translation>
        </message>
        <message>
            <source>What a stroke does where other masks are</source>
            <translation>Ce que fait un trait là où sont d’autres masques</translation>
        </message>
        <message>
            <source>Overlap others</source>
            <translation>Chevaucher les autres</translation>
        </message>
        <message>
            <source>Paint over others</source>
            <translation>Peindre par-dessus</translation>
        </message>
        <message>
            <source>Paint behind others</source>
            <translation>Peindre derrière</translation>
        </message>
        <message>
            <source>Which masks lose what is erased</source>
            <translation>Quels masques perdent ce qui est effacé</translation>
        </message>
        <message>
            <source>Selected masks</source>
            <translation>Masques sélectionnés</translation>
        </message>
        <message>
            <source>All masks</source>
            <translation>Tous les masques</translation>
        </message>
        <message>
            <source>as a mask</source>
            <translation>en masque</translation>
        </message>
        <message>
            <source>as a polygon</source>
            <translation>en polygone</translation>
        </message>
        <message>
            <source>What comes of it</source>
            <translation>Ce qui en résulte</translation>
        </message>
        <message>
            <source>Round brush</source>
            <translation>Pinceau rond</translation>
        </message>
        <message>
            <source>Square brush</source>
            <translation>Pinceau carré</translation>
        </message>
    </context>
    <context>
        <name>OutboxModel</name>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Quoi</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>Élément</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Depuis</translation>
        </message>
        <message>
            <source>Tries</source>
            <translation>Essais</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Remarque</translation>
        </message>
    </context>
    <context>
        <name>OutboxPage</name>
        <message>
            <source>What you submit waits here until there is a network, and leaves by itself.</source>
            <translation>Ce que vous soumettez attend ici le réseau et part tout seul.</translation>
        </message>
        <message>
            <source>Nothing was submitted yet</source>
            <translation>Rien n’a encore été soumis</translation>
        </message>
        <message>
            <source>Nothing is waiting</source>
            <translation>Rien n’attend</translation>
        </message>
        <message>
            <source>Outbox</source>
            <translation>Envois</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>Synchroniser maintenant</translation>
        </message>
        <message>
            <source>Without a network…</source>
            <translation>Sans réseau…</translation>
        </message>
        <message>
            <source>Carry work to the station and back in a file</source>
            <translation>Porter le travail à la station et en revenir, dans un fichier</translation>
        </message>
        <message>
            <source>Open the log-in page</source>
            <translation>Ouvrir la page de connexion</translation>
        </message>
        <message>
            <source>Not now: metered connection</source>
            <translation>Pas maintenant : connexion limitée</translation>
        </message>
        <message>
            <source>Your answers still go, they are small; files wait until you take this off again.</source>
            <translation>Vos réponses partent quand même, elles sont petites ; les fichiers attendent que vous désactiviez ceci.</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Avancement</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Afficher</translation>
        </message>
        <message>
            <source>Not delivered yet</source>
            <translation>Pas encore remis</translation>
        </message>
        <message>
            <source>Needs your attention</source>
            <translation>Demande votre attention</translation>
        </message>
        <message>
            <source>Delivered</source>
            <translation>Remis</translation>
        </message>
        <message>
            <source>Discarded</source>
            <translation>Écarté</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Tout</translation>
        </message>
        <message>
            <source>Unlock your key</source>
            <translation>Ouvrir votre clé</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>Details…</source>
            <translation>Détails…</translation>
        </message>
        <message>
            <source>Discard…</source>
            <translation>Écarter…</translation>
        </message>
        <message>
            <source>Give up what the station refused for good</source>
            <translation>Abandonner ce que la station a refusé pour de bon</translation>
        </message>
        <message>
            <source>Go on syncing</source>
            <translation>Reprendre la synchronisation</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Suspendre</translation>
        </message>
        <message>
            <source>Sending</source>
            <translation>Envoi</translation>
        </message>
        <message>
            <source>Fetching</source>
            <translation>Réception</translation>
        </message>
    </context>
    <context>
        <name>OwnClaimDialog</name>
        <message>
            <source>Send the claim yourself</source>
            <translation>Envoyer la demande vous-même</translation>
        </message>
        <message>
            <source>The key of this computer signs and pays the fee; the station is not needed for it.</source>
            <translation>La clé de cet ordinateur signe et paie les frais ; la station n’est pas nécessaire.</translation>
        </message>
        <message>
            <source>Sign and send</source>
            <translation>Signer et envoyer</translation>
        </message>
        <message>
            <source>Signing and sending…</source>
            <translation>Signature et envoi…</translation>
        </message>
        <message>
            <source>Asking the chain what it costs…</source>
            <translation>Demande du coût à la chaîne…</translation>
        </message>
        <message>
            <source>{amount} of the chain's coin</source>
            <translation>{amount} de la monnaie de la chaîne</translation>
        </message>
        <message>
            <source>Likely fee</source>
            <translation>Frais probables</translation>
        </message>
        <message>
            <source>At most</source>
            <translation>Au plus</translation>
        </message>
        <message>
            <source>Your key has</source>
            <translation>Solde de votre clé</translation>
        </message>
        <message>
            <source>Your key</source>
            <translation>Votre clé</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Vérifier de nouveau</translation>
        </message>
        <message>
            <source>There is too little coin for the fee. Send some to your key, or let the station send it.</source>
            <translation>Il y a trop peu de monnaie pour les frais. Envoyez-en à votre clé, ou laissez la station l’envoyer.</translation>
        </message>
    </context>
    <context>
        <name>Pace</name>
        <message>
            <source>{done} of {total}</source>
            <translation>{done} sur {total}</translation>
        </message>
        <message>
            <source>{rate} a second</source>
            <translation>{rate} par seconde</translation>
        </message>
        <message numerus="yes">
            <source>%Ln second(s) left</source>
            <translation>
                <numerusform>encore %Ln seconde</numerusform>
                <numerusform>encore %Ln secondes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln hour(s) left</source>
            <translation>
                <numerusform>encore %Ln heure</numerusform>
                <numerusform>encore %Ln heures</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln minute(s) left</source>
            <translation>
                <numerusform>encore %Ln minute</numerusform>
                <numerusform>encore %Ln minutes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Pages</name>
        <message>
            <source>Home</source>
            <translation>Accueil</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>Étiqueter</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Relecture</translation>
        </message>
        <message>
            <source>Decisions</source>
            <translation>Décisions</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>Projets</translation>
        </message>
        <message>
            <source>Statistics</source>
            <translation>Statistiques</translation>
        </message>
        <message>
            <source>Rewards</source>
            <translation>Gains</translation>
        </message>
        <message>
            <source>Outbox</source>
            <translation>Envois</translation>
        </message>
        <message>
            <source>Manage</source>
            <translation>Gestion</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Réglages</translation>
        </message>
    </context>
    <context>
        <name>PagesControl</name>
        <message>
            <source>Page {page} of {count}. “Pages as items” in the menu Item lists others.</source>
            <translation>Page {page} sur {count}. « Pages comme éléments » dans le menu Élément liste les autres.</translation>
        </message>
        <message>
            <source>This file has one page only.</source>
            <translation>Ce fichier n’a qu’une page.</translation>
        </message>
        <message>
            <source>A station decides itself what its items are.</source>
            <translation>Une station décide elle-même de ses éléments.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln page(s) were added at the end of the items.</source>
            <translation>
                <numerusform>%Ln page a été ajoutée à la fin des éléments.</numerusform>
                <numerusform>%Ln pages ont été ajoutées à la fin des éléments.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PagesDialog</name>
        <message>
            <source>Pages as items</source>
            <translation>Pages comme éléments</translation>
        </message>
        <message>
            <source>“{name}” has {count} pages. Each one chosen here becomes an item of its own.</source>
            <translation>« {name} » a {count} pages. Chacune de celles choisies ici devient un élément à part.</translation>
        </message>
        <message>
            <source>From page</source>
            <translation>De la page</translation>
        </message>
        <message>
            <source>To page</source>
            <translation>À la page</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Ajouter</translation>
        </message>
    </context>
    <context>
        <name>Paragraph</name>
        <message>
            <source>From the guideline</source>
            <translation>Extrait de la consigne</translation>
        </message>
    </context>
    <context>
        <name>PassphraseField</name>
        <message>
            <source>Show what is typed</source>
            <translation>Afficher la saisie</translation>
        </message>
    </context>
    <context>
        <name>PayoutDialog</name>
        <message>
            <source>Where your rewards go</source>
            <translation>Où vont vos gains</translation>
        </message>
        <message>
            <source>Without a payout address they go to the key of this computer. The first address counts at once; a change takes seven days, so that nobody can redirect your pay unseen.</source>
            <translation>Sans adresse de paiement, ils vont à la clé de cet ordinateur. La première adresse compte aussitôt ; un changement prend sept jours, pour que personne ne détourne votre paie à votre insu.</translation>
        </message>
        <message>
            <source>Sign and use it</source>
            <translation>Signer et l’utiliser</translation>
        </message>
        <message>
            <source>Now: {address}</source>
            <translation>Actuelle : {address}</translation>
        </message>
        <message>
            <source>This is the key of this computer.</source>
            <translation>C’est la clé de cet ordinateur.</translation>
        </message>
        <message>
            <source>Chosen on {when}. {state}.</source>
            <translation>Choisie le {when}. {state}.</translation>
        </message>
        <message>
            <source>New payout address</source>
            <translation>Nouvelle adresse de paiement</translation>
        </message>
        <message>
            <source>New payout address, 0x…</source>
            <translation>Nouvelle adresse de paiement, 0x…</translation>
        </message>
        <message>
            <source>Use the key of this computer</source>
            <translation>Utiliser la clé de cet ordinateur</translation>
        </message>
        <message>
            <source>Signing…</source>
            <translation>Signature…</translation>
        </message>
        <message>
            <source>Payout address saved</source>
            <translation>Adresse de paiement enregistrée</translation>
        </message>
        <message>
            <source>It is signed and sent once your key is open.</source>
            <translation>Il sera signé et envoyé dès que votre clé sera ouverte.</translation>
        </message>
        <message>
            <source>It is on its way to the station.</source>
            <translation>Il est en route vers la station.</translation>
        </message>
    </context>
    <context>
        <name>Payslip</name>
        <message>
            <source>Statement of rewards</source>
            <translation>Relevé des gains</translation>
        </message>
        <message>
            <source>Statement {number} of {station}</source>
            <translation>Relevé {number} de {station}</translation>
        </message>
        <message>
            <source>Page {page}</source>
            <translation>Page {page}</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Période</translation>
        </message>
        <message>
            <source>{first} to {last}</source>
            <translation>du {first} au {last}</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Numéro</translation>
        </message>
        <message>
            <source>Worker</source>
            <translation>Personne</translation>
        </message>
        <message>
            <source>Station</source>
            <translation>Station</translation>
        </message>
        <message>
            <source>Printed</source>
            <translation>Imprimé le</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Jeton</translation>
        </message>
        <message>
            <source>Totals per token</source>
            <translation>Totaux par jeton</translation>
        </message>
        <message>
            <source>Line by line</source>
            <translation>Ligne par ligne</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Projet</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>Élément</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Pourquoi</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>Montant</translation>
        </message>
        <message>
            <source>What is signed</source>
            <translation>Ce qui est signé</translation>
        </message>
        <message>
            <source>Shares of a dataset's income: that the income came, and how much it was, is the word of the station and of who paid it. How it was split can be checked.</source>
            <translation>Parts du revenu d’un jeu de données : que ce revenu soit arrivé, et son montant, n’engage que la station et celui qui l’a payé. Sa répartition peut être vérifiée.</translation>
        </message>
        <message>
            <source>The station signed the lines of this statement, not this page. The signed record is the JSON file of the same number: its lines have the hash below, and its signature covers the worker, the number, that hash, and the size and root of the station's log. It shows who signed what and that it is unchanged; not that money was received.</source>
            <translation>La station a signé les lignes de ce relevé, pas cette page. L’enregistrement signé est le fichier JSON du même numéro : ses lignes ont l’empreinte ci-dessous, et sa signature couvre la personne, le numéro, cette empreinte, ainsi que la taille et la racine du journal de la station. Elle montre qui a signé quoi et que rien n’a changé ; pas que l’argent a été reçu.</translation>
        </message>
        <message>
            <source>Digest of the signed record (EIP-712)</source>
            <translation>Empreinte de l’enregistrement signé (EIP-712)</translation>
        </message>
        <message>
            <source>SHA-256 of the lines</source>
            <translation>SHA-256 des lignes</translation>
        </message>
        <message>
            <source>Log: size and root</source>
            <translation>Journal : taille et racine</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>Signature</translation>
        </message>
    </context>
    <context>
        <name>Performer</name>
        <message>
            <source>The last command is still being worked out.</source>
            <translation>La dernière commande est encore en cours de calcul.</translation>
        </message>
        <message>
            <source>The regions were changed meanwhile, so nothing was done. Try again.</source>
            <translation>Les régions ont changé entre-temps, donc rien n’a été fait. Essayez encore.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln region(s) are being worked on</source>
            <translation>
                <numerusform>%Ln région en cours de traitement</numerusform>
                <numerusform>%Ln régions en cours de traitement</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PreviewView</name>
        <message>
            <source>What the file holds</source>
            <translation>Ce que contient le fichier</translation>
        </message>
        <message>
            <source>The first pictures with their regions</source>
            <translation>Les premières images avec leurs régions</translation>
        </message>
        <message>
            <source>The first items</source>
            <translation>Les premiers éléments</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>Étiquettes</translation>
        </message>
        <message>
            <source>What would be left out</source>
            <translation>Ce qui serait omis</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <source>Choose a file to see what is in it</source>
            <translation>Choisissez un fichier pour voir ce qu’il contient</translation>
        </message>
        <message>
            <source>A file, folder or zip of another program. It can also be dropped here.</source>
            <translation>Un fichier, un dossier ou un zip d’un autre programme. On peut aussi le déposer ici.</translation>
        </message>
        <message>
            <source>No format knows this</source>
            <translation>Aucun format ne connaît ceci</translation>
        </message>
        <message>
            <source>If you know what wrote it, choose the format; nothing has been changed.</source>
            <translation>Si vous savez ce qui l’a écrit, choisissez le format ; rien n’a été modifié.</translation>
        </message>
        <message>
            <source>The preview was stopped</source>
            <translation>L’aperçu a été arrêté</translation>
        </message>
        <message>
            <source>Importing works without it: a report says afterwards what could not be kept.</source>
            <translation>L’import fonctionne sans lui : un rapport dit ensuite ce qui n’a pas pu être gardé.</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Regarder de nouveau</translation>
        </message>
        <message>
            <source>Looking at what is in it…</source>
            <translation>Examen du contenu…</translation>
        </message>
        <message>
            <source>Read so far: {share} %</source>
            <translation>Lu jusqu’ici : {share} %</translation>
        </message>
        <message>
            <source>Read so far: {n}</source>
            <translation>Lu jusqu’ici : {n}</translation>
        </message>
        <message>
            <source>{n} items</source>
            <translation>{n} éléments</translation>
        </message>
        <message>
            <source>{n} regions</source>
            <translation>{n} régions</translation>
        </message>
        <message>
            <source>{n} labels</source>
            <translation>{n} étiquettes</translation>
        </message>
        <message>
            <source>{n} left out</source>
            <translation>{n} omis</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>Images</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>Éléments</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>Étiquette</translation>
        </message>
        <message>
            <source>Regions</source>
            <translation>Régions</translation>
        </message>
        <message>
            <source>In the project</source>
            <translation>Dans le projet</translation>
        </message>
        <message>
            <source>new</source>
            <translation>nouveau</translation>
        </message>
        <message>
            <source>there</source>
            <translation>présent</translation>
        </message>
        <message>
            <source>Everything in the file can be kept.</source>
            <translation>Tout ce que contient le fichier peut être gardé.</translation>
        </message>
        <message>
            <source>Report ({n})</source>
            <translation>Rapport ({n})</translation>
        </message>
        <message>
            <source>{n} are in the project</source>
            <translation>{n} sont dans le projet</translation>
        </message>
        <message>
            <source>{n} of them labelled already</source>
            <translation>dont {n} déjà étiquetés</translation>
        </message>
        <message>
            <source>{n} are new items</source>
            <translation>{n} sont de nouveaux éléments</translation>
        </message>
        <message>
            <source>1 region</source>
            <translation>1 région</translation>
        </message>
        <message>
            <source>picture not there</source>
            <translation>image absente</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>Élément</translation>
        </message>
        <message>
            <source>… and {n} more</source>
            <translation>… et {n} de plus</translation>
        </message>
        <message>
            <source>has labels</source>
            <translation>a des étiquettes</translation>
        </message>
    </context>
    <context>
        <name>ProblemsPanel</name>
        <message>
            <source>No problems</source>
            <translation>Aucun problème</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>Problèmes</translation>
        </message>
        <message>
            <source>Error</source>
            <translation>Erreur</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>Avertissement</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Remarque</translation>
        </message>
        <message numerus="yes">
            <source>and %Ln more</source>
            <translation>
                <numerusform>et %Ln autre</numerusform>
                <numerusform>et %Ln autres</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProgressToast</name>
        <message>
            <source>Starting…</source>
            <translation>Démarrage…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Arrêt…</translation>
        </message>
        <message>
            <source>{rate} a second</source>
            <translation>{rate} par seconde</translation>
        </message>
        <message numerus="yes">
            <source>%Ln second(s) left</source>
            <translation>
                <numerusform>encore %Ln seconde</numerusform>
                <numerusform>encore %Ln secondes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln minute(s) left</source>
            <translation>
                <numerusform>encore %Ln minute</numerusform>
                <numerusform>encore %Ln minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln hour(s) left</source>
            <translation>
                <numerusform>encore %Ln heure</numerusform>
                <numerusform>encore %Ln heures</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProjectPanel</name>
        <message>
            <source>Close…</source>
            <translation>Fermer…</translation>
        </message>
        <message>
            <source>Invite people…</source>
            <translation>Inviter des personnes…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exporter…</translation>
        </message>
        <message>
            <source>Annotator</source>
            <translation>Annotateur</translation>
        </message>
        <message>
            <source>Accuracy (95 % interval)</source>
            <translation>Exactitude (intervalle à 95 %)</translation>
        </message>
        <message>
            <source>Control items</source>
            <translation>Éléments de contrôle</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Envoyés</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>Décidés</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>Acceptés</translation>
        </message>
        <message>
            <source>Corrected</source>
            <translation>Corrigés</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Refusés</translation>
        </message>
        <message>
            <source>Reviewer</source>
            <translation>Relecteur</translation>
        </message>
        <message>
            <source>Reviews</source>
            <translation>Relectures</translation>
        </message>
        <message>
            <source>Known errors found (95 % interval)</source>
            <translation>Erreurs connues trouvées (intervalle à 95 %)</translation>
        </message>
        <message>
            <source>Agreement with the outcome (95 % interval)</source>
            <translation>Accord avec l’issue (intervalle à 95 %)</translation>
        </message>
        <message>
            <source>Annotators</source>
            <translation>Annotateurs</translation>
        </message>
        <message>
            <source>Reviewers</source>
            <translation>Relecteurs</translation>
        </message>
        <message>
            <source>Volunteer work: nothing is paid.</source>
            <translation>Bénévolat : rien n’est payé.</translation>
        </message>
        <message>
            <source>Quality</source>
            <translation>Qualité</translation>
        </message>
        <message>
            <source>Pay</source>
            <translation>Paie</translation>
        </message>
        <message>
            <source>Accepted of all decided: {rate}</source>
            <translation>Acceptés sur tous les décidés : {rate}</translation>
        </message>
        <message numerus="yes">
            <source>%Ln open objection(s)</source>
            <translation>
                <numerusform>%Ln objection ouverte</numerusform>
                <numerusform>%Ln objections ouvertes</numerusform>
            </translation>
        </message>
        <message>
            <source>Pause…</source>
            <translation>Suspendre…</translation>
        </message>
        <message>
            <source>Go on…</source>
            <translation>Reprendre…</translation>
        </message>
        <message>
            <source>Shown from 20 control items on</source>
            <translation>Affiché à partir de 20 éléments de contrôle</translation>
        </message>
        <message>
            <source>Earned</source>
            <translation>Gagné</translation>
        </message>
        <message>
            <source>Held back</source>
            <translation>Retenu</translation>
        </message>
        <message>
            <source>Payable</source>
            <translation>Payable</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>Payé</translation>
        </message>
        <message>
            <source>Promised</source>
            <translation>Promis</translation>
        </message>
        <message>
            <source>Budget left</source>
            <translation>Budget restant</translation>
        </message>
        <message>
            <source>not limited</source>
            <translation>illimité</translation>
        </message>
        <message>
            <source>{left} of {budget}</source>
            <translation>{left} sur {budget}</translation>
        </message>
        <message>
            <source>No more work is given out until there is more money.</source>
            <translation>Plus aucun travail n’est distribué tant qu’il n’y a pas plus d’argent.</translation>
        </message>
    </context>
    <context>
        <name>Projects</name>
        <message>
            <source>Volunteer work: no pay</source>
            <translation>Bénévolat : pas de paie</translation>
        </message>
        <message>
            <source>{price} per review</source>
            <translation>{price} par relecture</translation>
        </message>
        <message>
            <source>{price} per accepted item</source>
            <translation>{price} par élément accepté</translation>
        </message>
        <message>
            <source>{bonus} more from {threshold} accuracy on control items</source>
            <translation>{bonus} de plus à partir de {threshold} d’exactitude sur les éléments de contrôle</translation>
        </message>
        <message>
            <source>{share} when a reviewer corrected it</source>
            <translation>{share} si un relecteur l’a corrigé</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Images</translation>
        </message>
        <message>
            <source>Texts</source>
            <translation>Textes</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>Tableaux</translation>
        </message>
        <message>
            <source>difficulty {n} of 5</source>
            <translation>difficulté {n} sur 5</translation>
        </message>
        <message>
            <source>until {day}</source>
            <translation>jusqu’au {day}</translation>
        </message>
        <message>
            <source>{n} left</source>
            <translation>{n} restants</translation>
        </message>
        <message>
            <source>{n} of {limit} a day still free today</source>
            <translation>{n} sur {limit} par jour encore libres aujourd’hui</translation>
        </message>
        <message>
            <source>{n} more today</source>
            <translation>encore {n} aujourd’hui</translation>
        </message>
        <message>
            <source>Your account may not do this work; the station's manager can allow it.</source>
            <translation>Votre compte ne peut pas faire ce travail ; le responsable de la station peut le permettre.</translation>
        </message>
        <message>
            <source>Today's limit is reached. It starts anew at midnight UTC.</source>
            <translation>La limite du jour est atteinte. Elle repart à minuit UTC.</translation>
        </message>
        <message>
            <source>You hold as much open work as one person may. Hand some of it in first.</source>
            <translation>Vous avez déjà autant de travail en cours qu’une personne peut en avoir. Remettez-en d’abord une partie.</translation>
        </message>
        <message>
            <source>The project's money is spoken for. Look again later.</source>
            <translation>L’argent du projet est déjà promis. Revenez plus tard.</translation>
        </message>
        <message>
            <source>This project gives out no work now.</source>
            <translation>Ce projet ne donne pas de travail pour l’instant.</translation>
        </message>
        <message numerus="yes">
            <source>Work may be kept for %Ln day(s)</source>
            <translation>
                <numerusform>Le travail peut être gardé %Ln jour</numerusform>
                <numerusform>Le travail peut être gardé %Ln jours</numerusform>
            </translation>
        </message>
        <message>
            <source>Only in an encrypted workspace.</source>
            <translation>Seulement dans un espace de travail chiffré.</translation>
        </message>
        <message>
            <source>Its files are wiped from this computer once nothing needs them; your work and rewards stay.</source>
            <translation>Ses fichiers sont effacés de cet ordinateur dès que plus rien n’en a besoin ; votre travail et vos récompenses restent.</translation>
        </message>
        <message>
            <source>{n} submitted</source>
            <translation>{n} soumis</translation>
        </message>
        <message>
            <source>{n} accepted</source>
            <translation>{n} acceptés</translation>
        </message>
        <message>
            <source>{n} waiting for review</source>
            <translation>{n} en attente de relecture</translation>
        </message>
        <message>
            <source>{n} not accepted</source>
            <translation>{n} non acceptés</translation>
        </message>
        <message>
            <source>Accuracy {rate} (n = {n}, 95 % interval {low} to {high})</source>
            <translation>Exactitude {rate} (n = {n}, intervalle à 95 % de {low} à {high})</translation>
        </message>
        <message>
            <source>On control items {rate} (n = {n}, 95 % interval {low} to {high})</source>
            <translation>Sur les éléments de contrôle {rate} (n = {n}, intervalle à 95 % de {low} à {high})</translation>
        </message>
        <message>
            <source>As reviewer: {rate} of known errors found (n = {n}, 95 % interval {low} to {high})</source>
            <translation>En relecture : {rate} des erreurs connues trouvées (n = {n}, intervalle à 95 % de {low} à {high})</translation>
        </message>
        <message>
            <source>Votes that became the outcome: {rate} (n = {n}, 95 % interval {low} to {high})</source>
            <translation>Votes devenus la décision : {rate} (n = {n}, intervalle à 95 % de {low} à {high})</translation>
        </message>
        <message>
            <source>You have begun the exam.</source>
            <translation>Vous avez commencé l’examen.</translation>
        </message>
        <message>
            <source>A short exam comes first.</source>
            <translation>Un court examen vient d’abord.</translation>
        </message>
        <message>
            <source>The exam was not passed, and no attempt is left.</source>
            <translation>L’examen n’a pas été réussi et il ne reste aucun essai.</translation>
        </message>
        <message numerus="yes">
            <source>The exam was not passed; %Ln attempt(s) left.</source>
            <translation>
                <numerusform>L’examen n’est pas réussi ; il reste %Ln tentative.</numerusform>
                <numerusform>L’examen n’est pas réussi ; il reste %Ln tentatives.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProjectsPage</name>
        <message>
            <source>A station is an organisation's server that hands out work and pays for it.</source>
            <translation>Une station est le serveur d’une organisation qui distribue du travail et le paie.</translation>
        </message>
        <message>
            <source>No station joined yet</source>
            <translation>Aucune station rejointe</translation>
        </message>
        <message>
            <source>You need an invitation.</source>
            <translation>Il vous faut une invitation.</translation>
        </message>
        <message>
            <source>Join a station</source>
            <translation>Rejoindre une station</translation>
        </message>
        <message>
            <source>Try the demo</source>
            <translation>Essayer la démo</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>Projets</translation>
        </message>
        <message>
            <source>Station</source>
            <translation>Station</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>Actualiser</translation>
        </message>
        <message>
            <source>Join another station…</source>
            <translation>Rejoindre une autre station…</translation>
        </message>
        <message>
            <source>Unlock your key</source>
            <translation>Ouvrir votre clé</translation>
        </message>
        <message>
            <source>Asking the station…</source>
            <translation>Demande à la station…</translation>
        </message>
        <message>
            <source>This is what the station said on {when}.</source>
            <translation>C’est ce que la station a dit le {when}.</translation>
        </message>
        <message>
            <source>This station has no project for you now</source>
            <translation>Cette station n’a pas de projet pour vous en ce moment</translation>
        </message>
        <message>
            <source>Nothing is known of this station's projects yet</source>
            <translation>On ne sait encore rien des projets de cette station</translation>
        </message>
        <message>
            <source>Fetching the exam</source>
            <translation>Réception de l’examen</translation>
        </message>
    </context>
    <context>
        <name>ProofDialog</name>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>This record is gone</source>
            <translation>Cet enregistrement n’existe plus</translation>
        </message>
        <message>
            <source>The station has confirmed with its signature that it holds exactly these bytes.</source>
            <translation>La station a confirmé par sa signature qu’elle détient exactement ces octets.</translation>
        </message>
        <message>
            <source>Signed and kept on this computer. The station has not confirmed it yet.</source>
            <translation>Signé et conservé sur cet ordinateur. La station ne l’a pas encore confirmé.</translation>
        </message>
        <message>
            <source>Kept on this computer. It is signed as soon as your key is open.</source>
            <translation>Conservé sur cet ordinateur. Il sera signé dès que votre clé sera ouverte.</translation>
        </message>
        <message>
            <source>Details of the record</source>
            <translation>Détails de l’enregistrement</translation>
        </message>
        <message>
            <source>Station</source>
            <translation>Station</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Taille</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Reçu</translation>
        </message>
        <message>
            <source>Number in the log</source>
            <translation>Numéro dans le journal</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Enregistrement</translation>
        </message>
        <message>
            <source>Digest that was signed</source>
            <translation>Empreinte signée</translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>&amp;Look in:</source>
            <translation>&amp;Regarder dans :</translation>
        </message>
        <message>
            <source>Files of &amp;type:</source>
            <translation>Fichiers de &amp;type :</translation>
        </message>
    </context>
    <context>
        <name>QPlatformTheme</name>
        <message>
            <source>OK</source>
            <translation>OK</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
    </context>
    <context>
        <name>QuestionDialog</name>
        <message>
            <source>Questions</source>
            <translation>Questions</translation>
        </message>
        <message>
            <source>One option a line</source>
            <translation>Une option par ligne</translation>
        </message>
        <message>
            <source>Must be answered before submitting</source>
            <translation>Réponse obligatoire avant de soumettre</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Question</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Genre</translation>
        </message>
        <message>
            <source>Options</source>
            <translation>Options</translation>
        </message>
        <message>
            <source>From</source>
            <translation>De</translation>
        </message>
        <message>
            <source>To</source>
            <translation>À</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Aide</translation>
        </message>
        <message>
            <source>New question</source>
            <translation>Nouvelle question</translation>
        </message>
    </context>
    <context>
        <name>QuestionKind</name>
        <message>
            <source>One of several options</source>
            <translation>Une option parmi plusieurs</translation>
        </message>
        <message>
            <source>Any of several options</source>
            <translation>Plusieurs options</translation>
        </message>
        <message>
            <source>A number</source>
            <translation>Un nombre</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texte</translation>
        </message>
        <message>
            <source>Options in order</source>
            <translation>Options à classer</translation>
        </message>
        <message>
            <source>A scale</source>
            <translation>Une échelle</translation>
        </message>
    </context>
    <context>
        <name>QuestionPanel</name>
        <message>
            <source>No questions</source>
            <translation>Aucune question</translation>
        </message>
        <message>
            <source>Ask something about each whole item, such as “Is it sharp?”.</source>
            <translation>Demandez quelque chose sur chaque élément entier, par exemple « Est-ce net ? ».</translation>
        </message>
        <message>
            <source>Add questions…</source>
            <translation>Ajouter des questions…</translation>
        </message>
        <message>
            <source>Change questions…</source>
            <translation>Modifier les questions…</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Pages</source>
            <translation>Pages</translation>
        </message>
        <message>
            <source>{page}, {count} new</source>
            <translation>{page}, {count} nouveaux</translation>
        </message>
    </context>
    <context>
        <name>RangeField</name>
        <message>
            <source>{name}, from</source>
            <translation>{name}, de</translation>
        </message>
        <message>
            <source>{name}, to</source>
            <translation>{name}, à</translation>
        </message>
        <message>
            <source>any</source>
            <translation>sans limite</translation>
        </message>
    </context>
    <context>
        <name>RankingField</name>
        <message>
            <source>Move up</source>
            <translation>Monter</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Descendre</translation>
        </message>
        <message>
            <source>This order is right</source>
            <translation>Cet ordre est juste</translation>
        </message>
    </context>
    <context>
        <name>ReasonPicker</name>
        <message>
            <source>Why is {letter}'s work rejected?</source>
            <translation>Pourquoi refuser le travail de {letter} ?</translation>
        </message>
        <message>
            <source>Why is {letter}'s work returned?</source>
            <translation>Pourquoi retourner le travail de {letter} ?</translation>
        </message>
        <message>
            <source>Reasons</source>
            <translation>Raisons</translation>
        </message>
        <message>
            <source>A comment for the annotator (optional)</source>
            <translation>Un commentaire pour l’annotateur (facultatif)</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Commentaire</translation>
        </message>
        <message>
            <source>The reason is about the marked region.</source>
            <translation>La raison concerne la région marquée.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>RegionDelegate</name>
        <message>
            <source>no label</source>
            <translation>sans étiquette</translation>
        </message>
    </context>
    <context>
        <name>RegionMenu</name>
        <message>
            <source>Label</source>
            <translation>Étiquette</translation>
        </message>
        <message>
            <source>Remove this point</source>
            <translation>Retirer ce point</translation>
        </message>
        <message>
            <source>Insert a point here</source>
            <translation>Insérer un point ici</translation>
        </message>
        <message>
            <source>Fill the holes</source>
            <translation>Remplir les trous</translation>
        </message>
        <message>
            <source>Visible</source>
            <translation>Visible</translation>
        </message>
        <message>
            <source>Hidden by something</source>
            <translation>Caché par quelque chose</translation>
        </message>
        <message>
            <source>Leave it out</source>
            <translation>L’omettre</translation>
        </message>
        <message>
            <source>Place a keypoint here</source>
            <translation>Placer un point ici</translation>
        </message>
    </context>
    <context>
        <name>RegionPanel</name>
        <message>
            <source>Regions</source>
            <translation>Régions</translation>
        </message>
        <message>
            <source>Nothing marked yet</source>
            <translation>Rien de marqué</translation>
        </message>
        <message>
            <source>What you mark appears here.</source>
            <translation>Ce que vous marquez apparaît ici.</translation>
        </message>
        <message>
            <source>Hide or show</source>
            <translation>Masquer ou afficher</translation>
        </message>
        <message>
            <source>Lock or unlock</source>
            <translation>Verrouiller ou déverrouiller</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
        <message numerus="yes">
            <source>%Ln region(s)</source>
            <translation>
                <numerusform>%Ln région</numerusform>
                <numerusform>%Ln régions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln selected</source>
            <translation>
                <numerusform>%Ln sélectionnée</numerusform>
                <numerusform>%Ln sélectionnées</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReportDialog</name>
        <message>
            <source>Report</source>
            <translation>Rapport</translation>
        </message>
        <message>
            <source>What was not kept</source>
            <translation>Ce qui n’a pas été conservé</translation>
        </message>
    </context>
    <context>
        <name>ReshapeBar</name>
        <message>
            <source>Apply</source>
            <translation>Appliquer</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>{before} → {after} pixels</source>
            <translation>{before} → {after} pixels</translation>
        </message>
        <message>
            <source>{before} → {after} points</source>
            <translation>{before} → {after} points</translation>
        </message>
    </context>
    <context>
        <name>ResultPane</name>
        <message>
            <source>Result</source>
            <translation>Résultat</translation>
        </message>
        <message>
            <source>Stop editing</source>
            <translation>Arrêter de modifier</translation>
        </message>
        <message>
            <source>Start from</source>
            <translation>Partir de</translation>
        </message>
        <message>
            <source>Start the result again from one annotator's work</source>
            <translation>Reprendre le résultat à partir du travail d’un annotateur</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Modifier</translation>
        </message>
        <message>
            <source>Annotator {letter}'s work</source>
            <translation>Travail de l’annotateur {letter}</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>Rien</translation>
        </message>
        <message>
            <source>Draw, move and relabel as usual; Esc ends editing</source>
            <translation>Dessinez, déplacez et réétiquetez comme d’habitude ; Échap termine</translation>
        </message>
        <message>
            <source>A digit takes that annotator's version of the difference; E edits by hand</source>
            <translation>Un chiffre prend la version de cet annotateur ; E modifie à la main</translation>
        </message>
        <message>
            <source>More labels</source>
            <translation>Autres étiquettes</translation>
        </message>
    </context>
    <context>
        <name>Review</name>
        <message>
            <source>Only {letters}</source>
            <translation>Seulement {letters}</translation>
        </message>
        <message>
            <source>Missing in {letters}</source>
            <translation>Absent chez {letters}</translation>
        </message>
        <message>
            <source>Different extent, {share} % in common</source>
            <translation>Étendue différente, {share} % en commun</translation>
        </message>
        <message>
            <source>Different extent</source>
            <translation>Étendue différente</translation>
        </message>
        <message>
            <source>Different text</source>
            <translation>Texte différent</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>oui</translation>
        </message>
        <message>
            <source>no</source>
            <translation>non</translation>
        </message>
        <message>
            <source>no label</source>
            <translation>sans étiquette</translation>
        </message>
        <message>
            <source>at {x}, {y}</source>
            <translation>en {x}, {y}</translation>
        </message>
        <message>
            <source>row {row}, {column}</source>
            <translation>ligne {row}, {column}</translation>
        </message>
        <message>
            <source>One annotator, nothing to compare with</source>
            <translation>Un seul annotateur, rien à comparer</translation>
        </message>
        <message>
            <source>Nobody marked anything</source>
            <translation>Personne n’a rien marqué</translation>
        </message>
        <message numerus="yes">
            <source>{same} of %Ln region(s) match</source>
            <translation>
                <numerusform>{same} sur %Ln région concorde</numerusform>
                <numerusform>{same} sur %Ln régions concordent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{same} of %Ln answer(s) agree</source>
            <translation>
                <numerusform>{same} sur %Ln réponse concorde</numerusform>
                <numerusform>{same} sur %Ln réponses concordent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln row(s) from row {row}</source>
            <translation>
                <numerusform>%Ln ligne à partir de la ligne {row}</numerusform>
                <numerusform>%Ln lignes à partir de la ligne {row}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReviewPage</name>
        <message>
            <source>Loading…</source>
            <translation>Chargement…</translation>
        </message>
        <message>
            <source>Nothing to review</source>
            <translation>Rien à relire</translation>
        </message>
        <message>
            <source>Join a station</source>
            <translation>Rejoindre une station</translation>
        </message>
        <message>
            <source>Try the demo</source>
            <translation>Essayer la démo</translation>
        </message>
        <message>
            <source>All reviewed</source>
            <translation>Tout est relu</translation>
        </message>
        <message>
            <source>New work appears here as soon as the station hands it out.</source>
            <translation>Du nouveau travail apparaît ici dès que la station en distribue.</translation>
        </message>
        <message>
            <source>A reviewer compares the work of several people side by side.</source>
            <translation>Un relecteur compare côte à côte le travail de plusieurs personnes.</translation>
        </message>
        <message>
            <source>Work is handed out by a station that gives you this role.</source>
            <translation>Le travail est distribué par une station qui vous donne ce rôle.</translation>
        </message>
        <message>
            <source>This is the last item.</source>
            <translation>C’est le dernier élément.</translation>
        </message>
        <message>
            <source>This is the first item.</source>
            <translation>C’est le premier élément.</translation>
        </message>
        <message>
            <source>“{name}” could not be opened.</source>
            <translation>« {name} » n’a pas pu être ouvert.</translation>
        </message>
        <message>
            <source>Mark a difference first (Tab).</source>
            <translation>Choisissez d’abord une différence (Tab).</translation>
        </message>
        <message>
            <source>Decided and signed.</source>
            <translation>Décidé et signé.</translation>
        </message>
        <message>
            <source>{chosen} of {total} have a verdict</source>
            <translation>{chosen} sur {total} ont un verdict</translation>
        </message>
    </context>
    <context>
        <name>ReviewQueue</name>
        <message>
            <source>Project</source>
            <translation>Projet</translation>
        </message>
        <message>
            <source>Items to review</source>
            <translation>Éléments à relire</translation>
        </message>
        <message>
            <source>To do {number}</source>
            <translation>À faire {number}</translation>
        </message>
        <message>
            <source>Decided {number}</source>
            <translation>Décidés {number}</translation>
        </message>
    </context>
    <context>
        <name>ReviewState</name>
        <message>
            <source>To review</source>
            <translation>À relire</translation>
        </message>
        <message>
            <source>Begun</source>
            <translation>Commencé</translation>
        </message>
        <message>
            <source>Waiting for your key</source>
            <translation>Attend votre clé</translation>
        </message>
        <message>
            <source>Decided, waiting to be sent</source>
            <translation>Décidé, en attente d’envoi</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>Décidé</translation>
        </message>
    </context>
    <context>
        <name>Rewards</name>
        <message>
            <source>Waits for the decision</source>
            <translation>Attend la décision</translation>
        </message>
        <message>
            <source>In hold</source>
            <translation>Retenu</translation>
        </message>
        <message>
            <source>Ready to claim</source>
            <translation>À réclamer</translation>
        </message>
        <message>
            <source>On its way</source>
            <translation>En route</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>Payé</translation>
        </message>
        <message>
            <source>Not paid</source>
            <translation>Pas payé</translation>
        </message>
        <message>
            <source>Paid by a partner</source>
            <translation>Payé par un partenaire</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>Accepté</translation>
        </message>
        <message>
            <source>Accepted, because nobody decided in time</source>
            <translation>Accepté, faute de décision à temps</translation>
        </message>
        <message>
            <source>Accepted with corrections</source>
            <translation>Accepté avec corrections</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>Refusé</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Relecture</translation>
        </message>
        <message>
            <source>Share of a dataset's income, which the station states</source>
            <translation>Part du revenu d’un jeu de données, déclaré par la station</translation>
        </message>
        <message>
            <source>Not decided yet</source>
            <translation>Pas encore décidé</translation>
        </message>
        <message>
            <source>sent late: base only</source>
            <translation>envoyé en retard : base seule</translation>
        </message>
        <message>
            <source>the place was taken already: base only</source>
            <translation>la place était déjà prise : base seule</translation>
        </message>
        <message>
            <source>the difference after an appeal</source>
            <translation>la différence après un recours</translation>
        </message>
        <message>
            <source>Checked on this computer</source>
            <translation>Vérifié sur cet ordinateur</translation>
        </message>
        <message>
            <source>Asked the station to send it</source>
            <translation>Envoi demandé à la station</translation>
        </message>
        <message>
            <source>Sent to the chain</source>
            <translation>Envoyé à la chaîne</translation>
        </message>
        <message>
            <source>Written by the chain</source>
            <translation>Inscrit par la chaîne</translation>
        </message>
        <message>
            <source>Paid, and confirmed on the chain</source>
            <translation>Payé, et confirmé sur la chaîne</translation>
        </message>
        <message>
            <source>In hold until {day}</source>
            <translation>Retenu jusqu’au {day}</translation>
        </message>
        <message>
            <source>Signed with your own key</source>
            <translation>Signé avec votre propre clé</translation>
        </message>
        <message>
            <source>{low} to {high}</source>
            <translation>{low} à {high}</translation>
        </message>
    </context>
    <context>
        <name>RewardsPage</name>
        <message>
            <source>No rewards yet</source>
            <translation>Pas encore de gains</translation>
        </message>
        <message>
            <source>Every accepted item of a station's project appears here, with what it pays and why.</source>
            <translation>Chaque élément accepté d’un projet de station apparaît ici, avec ce qu’il rapporte et pourquoi.</translation>
        </message>
        <message>
            <source>Join a station</source>
            <translation>Rejoindre une station</translation>
        </message>
        <message>
            <source>Try the demo</source>
            <translation>Essayer la démo</translation>
        </message>
        <message>
            <source>They appear here as soon as the station has decided about your work, with what they pay and why.</source>
            <translation>Ils apparaissent ici dès que la station a décidé de votre travail, avec ce qu’ils rapportent et pourquoi.</translation>
        </message>
        <message>
            <source>See the projects</source>
            <translation>Voir les projets</translation>
        </message>
        <message>
            <source>Rewards</source>
            <translation>Gains</translation>
        </message>
        <message>
            <source>Station</source>
            <translation>Station</translation>
        </message>
        <message>
            <source>Payout address…</source>
            <translation>Adresse de paiement…</translation>
        </message>
        <message>
            <source>Save statement…</source>
            <translation>Enregistrer le relevé…</translation>
        </message>
        <message>
            <source>Claim…</source>
            <translation>Réclamer…</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Afficher</translation>
        </message>
        <message>
            <source>All rewards</source>
            <translation>Tous les gains</translation>
        </message>
        <message>
            <source>Rewards, line by line</source>
            <translation>Gains, ligne par ligne</translation>
        </message>
        <message>
            <source>Earnings</source>
            <translation>Gains</translation>
        </message>
        <message>
            <source>Earned per day</source>
            <translation>Gains par jour</translation>
        </message>
        <message>
            <source>Earned per week</source>
            <translation>Gagné par semaine</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Jeton</translation>
        </message>
        <message>
            <source>Follow your claim…</source>
            <translation>Suivre votre demande…</translation>
        </message>
        <message>
            <source>Nothing is ready to claim yet.</source>
            <translation>Il n’y a encore rien à réclamer.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln line(s)</source>
            <translation>
                <numerusform>%Ln ligne</numerusform>
                <numerusform>%Ln lignes</numerusform>
            </translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tableau</translation>
        </message>
        <message>
            <source>Signed statement</source>
            <translation>Relevé signé</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Document</translation>
        </message>
        <message>
            <source>Save statement</source>
            <translation>Enregistrer le relevé</translation>
        </message>
        <message>
            <source>Saving the statement</source>
            <translation>Enregistrement du relevé</translation>
        </message>
        <message>
            <source>Statement saved</source>
            <translation>Relevé enregistré</translation>
        </message>
    </context>
    <context>
        <name>RowDetail</name>
        <message>
            <source>The current row in full</source>
            <translation>La ligne courante en entier</translation>
        </message>
        <message>
            <source>The current row is shown here in full</source>
            <translation>La ligne courante s’affiche ici en entier</translation>
        </message>
    </context>
    <context>
        <name>SafetyRows</name>
        <message>
            <source>After 15 minutes, if a passphrase was typed</source>
            <translation>Après 15 minutes, si une phrase secrète a été saisie</translation>
        </message>
        <message numerus="yes">
            <source>After %Ln minute(s)</source>
            <translation>
                <numerusform>Après %Ln minute</numerusform>
                <numerusform>Après %Ln minutes</numerusform>
            </translation>
        </message>
        <message>
            <source>Never</source>
            <translation>Jamais</translation>
        </message>
        <message>
            <source>Lock by itself</source>
            <translation>Verrouillage automatique</translation>
        </message>
        <message>
            <source>Encryption</source>
            <translation>Chiffrement</translation>
        </message>
        <message>
            <source>Encrypt…</source>
            <translation>Chiffrer…</translation>
        </message>
        <message>
            <source>Change passphrase…</source>
            <translation>Changer la phrase secrète…</translation>
        </message>
        <message>
            <source>Decrypt…</source>
            <translation>Déchiffrer…</translation>
        </message>
        <message>
            <source>Lock now</source>
            <translation>Verrouiller maintenant</translation>
        </message>
        <message>
            <source>When nobody touched keyboard or mouse for so long, your key is locked: work goes on and is signed when you are back. An encrypted workspace is closed and asks for its passphrase.</source>
            <translation>Quand personne n’a touché le clavier ou la souris pendant ce temps, votre clé est verrouillée : le travail continue et sera signé à votre retour. Un espace de travail chiffré est fermé et demande sa phrase secrète.</translation>
        </message>
        <message>
            <source>No workspace is open.</source>
            <translation>Aucun espace de travail n’est ouvert.</translation>
        </message>
        <message>
            <source>This workspace is encrypted.</source>
            <translation>Cet espace de travail est chiffré.</translation>
        </message>
        <message>
            <source>This workspace is not encrypted: whoever can read its folder can read everything in it.</source>
            <translation>Cet espace de travail n’est pas chiffré : quiconque peut lire son dossier peut tout y lire.</translation>
        </message>
    </context>
    <context>
        <name>SaveControl</name>
        <message>
            <source>Not saved</source>
            <translation>Pas enregistré</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Enregistré</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Enregistrement…</translation>
        </message>
    </context>
    <context>
        <name>SearchBar</name>
        <message>
            <source>Find in this text</source>
            <translation>Chercher dans ce texte</translation>
        </message>
        <message>
            <source>Previous match</source>
            <translation>Occurrence précédente</translation>
        </message>
        <message>
            <source>Next match</source>
            <translation>Occurrence suivante</translation>
        </message>
        <message>
            <source>Close the search</source>
            <translation>Fermer la recherche</translation>
        </message>
        <message>
            <source>{n} of {total}</source>
            <translation>{n} sur {total}</translation>
        </message>
        <message>
            <source>no match</source>
            <translation>aucune occurrence</translation>
        </message>
    </context>
    <context>
        <name>SettingForm</name>
        <message>
            <source>As the file says</source>
            <translation>Comme le dit le fichier</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>Rien</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>Réglages</translation>
        </message>
        <message>
            <source>No workspace is open.</source>
            <translation>Aucun espace de travail n’est ouvert.</translation>
        </message>
        <message>
            <source>Look and language</source>
            <translation>Apparence et langue</translation>
        </message>
        <message>
            <source>Like the system</source>
            <translation>Comme le système</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Clair</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Sombre</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Contraste élevé</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Couleurs</translation>
        </message>
        <message>
            <source>Size of text</source>
            <translation>Taille du texte</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <source>Keyboard</source>
            <translation>Clavier</translation>
        </message>
        <message>
            <source>Shortcuts as in</source>
            <translation>Raccourcis comme dans</translation>
        </message>
        <message>
            <source>All shortcuts…</source>
            <translation>Tous les raccourcis…</translation>
        </message>
        <message>
            <source>Single keys</source>
            <translation>Touches individuelles</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Images</translation>
        </message>
        <message>
            <source>{count} megapixels</source>
            <translation>{count} mégapixels</translation>
        </message>
        <message>
            <source>Largest image</source>
            <translation>Plus grande image</translation>
        </message>
        <message>
            <source>Throw away prepared images</source>
            <translation>Supprimer les images préparées</translation>
        </message>
        <message>
            <source>Full detail</source>
            <translation>Tous les détails</translation>
        </message>
        <message>
            <source>Large images are prepared once so that they move smoothly. That takes up to {size} GB in the workspace, and is made again when it is needed.</source>
            <translation>Les grandes images sont préparées une fois pour se déplacer avec fluidité. Cela prend jusqu’à {size} Go dans l’espace de travail, et se refait au besoin.</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>Données</translation>
        </message>
        <message>
            <source>Folder of this workspace</source>
            <translation>Dossier de cet espace de travail</translation>
        </message>
        <message>
            <source>Workspace</source>
            <translation>Espace de travail</translation>
        </message>
        <message>
            <source>Show folder</source>
            <translation>Afficher le dossier</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>Sauvegarder maintenant</translation>
        </message>
        <message>
            <source>Show log files</source>
            <translation>Afficher les journaux</translation>
        </message>
        <message>
            <source>Caravan makes a backup every day it is used and before every upgrade, and keeps the newest ones.</source>
            <translation>Caravan fait une sauvegarde chaque jour d’utilisation et avant chaque mise à niveau, et garde les plus récentes.</translation>
        </message>
        <message>
            <source>Prepared images were thrown away.</source>
            <translation>Les images préparées ont été supprimées.</translation>
        </message>
        <message>
            <source>Backing up</source>
            <translation>Sauvegarde en cours</translation>
        </message>
        <message>
            <source>Backup made</source>
            <translation>Sauvegarde faite</translation>
        </message>
        <message>
            <source>Shared computer</source>
            <translation>Ordinateur partagé</translation>
        </message>
        <message numerus="yes">
            <source>%Ln second(s)</source>
            <translation>
                <numerusform>%Ln seconde</numerusform>
                <numerusform>%Ln secondes</numerusform>
            </translation>
        </message>
        <message>
            <source>Longest time for one file</source>
            <translation>Temps maximal pour un fichier</translation>
        </message>
        <message>
            <source>What is larger or takes longer is refused: a small file can be made to unfold into one that fills the disk, or to keep a computer busy. Raise this for files that you trust.</source>
            <translation>Ce qui est plus grand ou prend plus longtemps est refusé : un petit fichier peut être fait pour en déplier un qui remplit le disque, ou pour occuper un ordinateur. Augmentez ces limites pour les fichiers auxquels vous faites confiance.</translation>
        </message>
    </context>
    <context>
        <name>ShortcutDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Raccourcis clavier</translation>
        </message>
        <message>
            <source>Search by action or key</source>
            <translation>Chercher par action ou touche</translation>
        </message>
        <message>
            <source>Search shortcuts</source>
            <translation>Chercher un raccourci</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>Préréglage</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Action</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>Menu</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Touche</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Raccourcis</translation>
        </message>
        <message>
            <source>New key</source>
            <translation>Nouvelle touche</translation>
        </message>
        <message>
            <source>Back to the preset</source>
            <translation>Revenir au préréglage</translation>
        </message>
        <message>
            <source>Key of the chosen action:</source>
            <translation>Touche de l’action choisie :</translation>
        </message>
        <message>
            <source>choosing a label</source>
            <translation>choisir une étiquette</translation>
        </message>
        <message>
            <source>{key} is taken by “{action}”. Nothing was changed.</source>
            <translation>{key} est déjà prise par « {action} ». Rien n’a été modifié.</translation>
        </message>
    </context>
    <context>
        <name>ShownPassphrase</name>
        <message>
            <source>Passphrase</source>
            <translation>Phrase secrète</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Copié</translation>
        </message>
    </context>
    <context>
        <name>SidePanel</name>
        <message>
            <source>Answers</source>
            <translation>Réponses</translation>
        </message>
        <message>
            <source>Guideline</source>
            <translation>Consigne</translation>
        </message>
        <message>
            <source>Accept all that agree</source>
            <translation>Accepter tout ce qui concorde</translation>
        </message>
        <message>
            <source>Decide</source>
            <translation>Décider</translation>
        </message>
        <message>
            <source>Only one person worked on this item. Press E to correct it, Enter to accept it.</source>
            <translation>Une seule personne a travaillé sur cet élément. E pour corriger, Entrée pour accepter.</translation>
        </message>
        <message>
            <source>Everybody agrees. Ctrl+Shift+Enter accepts all of it at once.</source>
            <translation>Tout le monde est d’accord. Ctrl+Maj+Entrée accepte tout d’un coup.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln difference(s)</source>
            <translation>
                <numerusform>%Ln différence</numerusform>
                <numerusform>%Ln différences</numerusform>
            </translation>
        </message>
        <message>
            <source>Difference {number} of {total}</source>
            <translation>Différence {number} sur {total}</translation>
        </message>
    </context>
    <context>
        <name>SortMenu</name>
        <message>
            <source>Sort items</source>
            <translation>Trier les éléments</translation>
        </message>
        <message>
            <source>Largest, newest or last first</source>
            <translation>Plus grand, plus récent ou dernier d’abord</translation>
        </message>
    </context>
    <context>
        <name>SourceOpener</name>
        <message>
            <source>Open folder</source>
            <translation>Ouvrir un dossier</translation>
        </message>
        <message>
            <source>Images, texts and tables</source>
            <translation>Images, textes et tableaux</translation>
        </message>
        <message>
            <source>Open file</source>
            <translation>Ouvrir un fichier</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>Tableaux</translation>
        </message>
        <message>
            <source>Open table as texts</source>
            <translation>Ouvrir un tableau comme textes</translation>
        </message>
        <message>
            <source>Name of the column that holds the texts:</source>
            <translation>Nom de la colonne qui contient les textes :</translation>
        </message>
        <message>
            <source>“{name}” is not there.</source>
            <translation>« {name} » n’est pas là.</translation>
        </message>
        <message>
            <source>It may have been moved or renamed.</source>
            <translation>Il a peut-être été déplacé ou renommé.</translation>
        </message>
        <message>
            <source>Opening {name}</source>
            <translation>Ouverture de {name}</translation>
        </message>
    </context>
    <context>
        <name>SpanMenu</name>
        <message>
            <source>Copy the text</source>
            <translation>Copier le texte</translation>
        </message>
    </context>
    <context>
        <name>StateDialog</name>
        <message numerus="yes">
            <source>%Ln batch(es) are with people now; their work is still taken and paid.</source>
            <translation>
                <numerusform>%Ln lot est en ce moment chez quelqu’un ; son travail est encore reçu et payé.</numerusform>
                <numerusform>%Ln lots sont en ce moment chez des personnes ; leur travail est encore reçu et payé.</numerusform>
            </translation>
        </message>
        <message>
            <source>Pause “{title}”?</source>
            <translation>Suspendre « {title} » ?</translation>
        </message>
        <message>
            <source>Nobody gets new work from it until you let it go on.</source>
            <translation>Plus personne n’en reçoit de travail jusqu’à ce que vous le repreniez.</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Suspendre</translation>
        </message>
        <message>
            <source>Let “{title}” go on?</source>
            <translation>Reprendre « {title} » ?</translation>
        </message>
        <message>
            <source>People get work from it again.</source>
            <translation>Il distribue de nouveau du travail.</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Reprendre</translation>
        </message>
        <message>
            <source>Close “{title}”?</source>
            <translation>Fermer « {title} » ?</translation>
        </message>
        <message>
            <source>Nobody gets work from it any more. This cannot be taken back; a new project can be made.</source>
            <translation>Personne n’en reçoit plus de travail. C’est irrévocable ; on peut créer un nouveau projet.</translation>
        </message>
        <message>
            <source>Close the project</source>
            <translation>Fermer le projet</translation>
        </message>
        <message>
            <source>Telling the station…</source>
            <translation>Envoi à la station…</translation>
        </message>
    </context>
    <context>
        <name>StationPanel</name>
        <message>
            <source>Invite people…</source>
            <translation>Inviter des personnes…</translation>
        </message>
        <message>
            <source>Distribute now…</source>
            <translation>Distribuer maintenant…</translation>
        </message>
        <message>
            <source>Export everything…</source>
            <translation>Tout exporter…</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rôle</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Depuis</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>Projets</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personnes</translation>
        </message>
        <message>
            <source>Submissions</source>
            <translation>Soumissions</translation>
        </message>
        <message>
            <source>Payments</source>
            <translation>Paiements</translation>
        </message>
        <message>
            <source>Claims</source>
            <translation>Demandes de versement</translation>
        </message>
        <message>
            <source>{n} paid, {m} on their way</source>
            <translation>{n} payées, {m} en route</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>aucune encore</translation>
        </message>
        <message>
            <source>Background work</source>
            <translation>Travail de fond</translation>
        </message>
        <message>
            <source>Signed log</source>
            <translation>Journal signé</translation>
        </message>
        <message>
            <source>{n} entries</source>
            <translation>{n} entrées</translation>
        </message>
        <message>
            <source>Root of the log</source>
            <translation>Racine du journal</translation>
        </message>
        <message>
            <source>This station came back from a backup on {when}. People may still send again what it has forgotten, so nothing is paid for a week unless you confirm it.</source>
            <translation>Cette station est revenue d’une sauvegarde le {when}. On peut encore lui renvoyer ce qu’elle a oublié ; rien n’est donc payé pendant une semaine, sauf si vous le confirmez.</translation>
        </message>
        <message>
            <source>(no name)</source>
            <translation>(sans nom)</translation>
        </message>
    </context>
    <context>
        <name>Statistics</name>
        <message>
            <source>Labels</source>
            <translation>Étiquettes</translation>
        </message>
        <message>
            <source>regions</source>
            <translation>régions</translation>
        </message>
        <message>
            <source>States</source>
            <translation>États</translation>
        </message>
        <message>
            <source>items</source>
            <translation>éléments</translation>
        </message>
        <message>
            <source>Regions on an item</source>
            <translation>Régions par élément</translation>
        </message>
        <message>
            <source>Sizes of regions</source>
            <translation>Tailles des régions</translation>
        </message>
        <message>
            <source>regions; side in pixels of a square as large as the box around</source>
            <translation>régions ; côté en pixels d’un carré aussi grand que le rectangle englobant</translation>
        </message>
        <message>
            <source>Shapes of regions</source>
            <translation>Formes des régions</translation>
        </message>
        <message>
            <source>regions; width by height of the box around</source>
            <translation>régions ; largeur sur hauteur du rectangle englobant</translation>
        </message>
        <message>
            <source>Time on an item</source>
            <translation>Temps par élément</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Avancement</translation>
        </message>
        <message>
            <source>items finished on each day</source>
            <translation>éléments terminés chaque jour</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Réponses</translation>
        </message>
    </context>
    <context>
        <name>StatisticsPage</name>
        <message>
            <source>Statistics</source>
            <translation>Statistiques</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Projet</translation>
        </message>
        <message>
            <source>Export as CSV…</source>
            <translation>Exporter en CSV…</translation>
        </message>
        <message>
            <source>Nothing to count yet</source>
            <translation>Encore rien à compter</translation>
        </message>
        <message>
            <source>Open a folder and label something; what you did shows up here.</source>
            <translation>Ouvrez un dossier et étiquetez quelque chose ; ce que vous avez fait apparaît ici.</translation>
        </message>
        <message>
            <source>Open folder…</source>
            <translation>Ouvrir un dossier…</translation>
        </message>
        <message>
            <source>Counting…</source>
            <translation>Comptage…</translation>
        </message>
        <message>
            <source>Counting labels</source>
            <translation>Comptage des étiquettes</translation>
        </message>
        <message numerus="yes">
            <source>%Ln item(s)</source>
            <translation>
                <numerusform>%Ln élément</numerusform>
                <numerusform>%Ln éléments</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} finished</source>
            <translation>{count} terminés</translation>
        </message>
        <message numerus="yes">
            <source>%Ln region(s)</source>
            <translation>
                <numerusform>%Ln région</numerusform>
                <numerusform>%Ln régions</numerusform>
            </translation>
        </message>
        <message>
            <source>{time} of work</source>
            <translation>{time} de travail</translation>
        </message>
        <message>
            <source>Export statistics</source>
            <translation>Exporter les statistiques</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>Tableaux</translation>
        </message>
        <message>
            <source>Statistics written to “{name}”.</source>
            <translation>Statistiques écrites dans « {name} ».</translation>
        </message>
    </context>
    <context>
        <name>SubjectPane</name>
        <message>
            <source>Work of annotator {letter}</source>
            <translation>Travail de l’annotateur {letter}</translation>
        </message>
        <message>
            <source>Annotator {letter}</source>
            <translation>Annotateur {letter}</translation>
        </message>
        <message>
            <source>{verdict} the work of {letter}</source>
            <translation>{verdict} le travail de {letter}</translation>
        </message>
        <message>
            <source>{verdict}, signed</source>
            <translation>{verdict}, signé</translation>
        </message>
    </context>
    <context>
        <name>SuggestionControl</name>
        <message numerus="yes">
            <source>%Ln suggestion(s) accepted</source>
            <translation>
                <numerusform>%Ln suggestion acceptée</numerusform>
                <numerusform>%Ln suggestions acceptées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln suggestion(s) refused</source>
            <translation>
                <numerusform>%Ln suggestion refusée</numerusform>
                <numerusform>%Ln suggestions refusées</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no suggestion to decide about.</source>
            <translation>Il n’y a aucune suggestion à décider.</translation>
        </message>
        <message>
            <source>Suggestions</source>
            <translation>Suggestions</translation>
        </message>
        <message>
            <source>One at a time: {keys}</source>
            <translation>Une à la fois : {keys}</translation>
        </message>
    </context>
    <context>
        <name>SuggestionPanel</name>
        <message>
            <source>Suggestions</source>
            <translation>Suggestions</translation>
        </message>
        <message>
            <source>No suggestions</source>
            <translation>Aucune suggestion</translation>
        </message>
        <message>
            <source>Show suggestions</source>
            <translation>Afficher les suggestions</translation>
        </message>
        <message>
            <source>Label of the suggestions</source>
            <translation>Étiquette des suggestions</translation>
        </message>
        <message>
            <source>Least confidence</source>
            <translation>Confiance minimale</translation>
        </message>
        <message>
            <source>Suggestions of a station or a file wait here until you accept or refuse them.</source>
            <translation>Les suggestions d’une station ou d’un fichier attendent ici que vous les acceptiez ou les refusiez.</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>Confiance</translation>
        </message>
        <message>
            <source>All labels</source>
            <translation>Toutes les étiquettes</translation>
        </message>
        <message>
            <source>no label</source>
            <translation>sans étiquette</translation>
        </message>
        <message numerus="yes">
            <source>%Ln suggestion(s)</source>
            <translation>
                <numerusform>%Ln suggestion</numerusform>
                <numerusform>%Ln suggestions</numerusform>
            </translation>
        </message>
        <message>
            <source>{shown} of {total} suggestions</source>
            <translation>{shown} suggestions sur {total}</translation>
        </message>
        <message>
            <source>any</source>
            <translation>indifférente</translation>
        </message>
        <message>
            <source>Accept all {count}</source>
            <translation>Accepter les {count}</translation>
        </message>
        <message>
            <source>Refuse all {count}</source>
            <translation>Refuser les {count}</translation>
        </message>
        <message>
            <source>Accept {count}</source>
            <translation>Accepter {count}</translation>
        </message>
        <message>
            <source>Refuse {count}</source>
            <translation>Refuser {count}</translation>
        </message>
    </context>
    <context>
        <name>SyncFollower</name>
        <message>
            <source>This connection seems to be metered</source>
            <translation>Cette connexion semble limitée</translation>
        </message>
        <message>
            <source>Your answers still go, they are small. Files wait.</source>
            <translation>Vos réponses partent quand même, elles sont petites. Les fichiers attendent.</translation>
        </message>
        <message>
            <source>Fetch them now</source>
            <translation>Les chercher maintenant</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>En pause</translation>
        </message>
        <message>
            <source>Offline: {what}</source>
            <translation>Hors ligne : {what}</translation>
        </message>
        <message>
            <source>Blocked: {what}</source>
            <translation>Bloqué : {what}</translation>
        </message>
        <message>
            <source>Metered connection: {size} wait</source>
            <translation>Connexion limitée : {size} en attente</translation>
        </message>
        <message>
            <source>Sending {done} of {total}</source>
            <translation>Envoi {done} sur {total}</translation>
        </message>
        <message>
            <source>Fetching {done} of {total}</source>
            <translation>Réception {done} sur {total}</translation>
        </message>
        <message numerus="yes">
            <source>%Ln need(s) your attention</source>
            <translation>
                <numerusform>%Ln demande votre attention</numerusform>
                <numerusform>%Ln demandent votre attention</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln waiting</source>
            <translation>
                <numerusform>%Ln en attente</numerusform>
                <numerusform>%Ln en attente</numerusform>
            </translation>
        </message>
        <message>
            <source>Everything delivered</source>
            <translation>Tout est remis</translation>
        </message>
        <message>
            <source>Fetching your work</source>
            <translation>Réception de votre travail</translation>
        </message>
        <message>
            <source>Syncing is paused</source>
            <translation>La synchronisation est suspendue</translation>
        </message>
        <message>
            <source>What has arrived is kept.</source>
            <translation>Ce qui est arrivé est conservé.</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Reprendre</translation>
        </message>
        <message>
            <source>Your work counts all the same. Setting the clock right avoids confusion.</source>
            <translation>Votre travail compte quand même. Régler l’horloge évite les confusions.</translation>
        </message>
    </context>
    <context>
        <name>TableView</name>
        <message>
            <source>Take “{label}” off ({n})</source>
            <translation>Retirer « {label} » ({n})</translation>
        </message>
        <message>
            <source>Pick rows, then press a label's key; Delete takes labels off</source>
            <translation>Choisissez des lignes, puis la touche d’une étiquette ; Suppr les retire</translation>
        </message>
        <message>
            <source>Pick cells, then press a label's key; Delete takes labels off</source>
            <translation>Choisissez des cellules, puis la touche d’une étiquette ; Suppr les retire</translation>
        </message>
        <message>
            <source>A suggestion: accept or refuse it. To give it another label is to accept it</source>
            <translation>Une suggestion : acceptez-la ou refusez-la. Lui donner une autre étiquette, c’est l’accepter</translation>
        </message>
        <message>
            <source>This view cannot be changed</source>
            <translation>Cette vue ne peut pas être modifiée</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>Étiquettes</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tableau</translation>
        </message>
        <message>
            <source>Table to label</source>
            <translation>Tableau à étiqueter</translation>
        </message>
        <message>
            <source>Label rows</source>
            <translation>Étiqueter des lignes</translation>
        </message>
        <message>
            <source>Label cells</source>
            <translation>Étiqueter des cellules</translation>
        </message>
        <message>
            <source>{n} rows picked</source>
            <translation>{n} lignes choisies</translation>
        </message>
        <message>
            <source>row {n}</source>
            <translation>ligne {n}</translation>
        </message>
    </context>
    <context>
        <name>TextView</name>
        <message>
            <source>Select text, then press a label's key; click a span to change it</source>
            <translation>Sélectionnez du texte, puis la touche d’une étiquette ; cliquez sur un passage pour le modifier</translation>
        </message>
        <message>
            <source>Each stretch you select gets the current label</source>
            <translation>Chaque passage sélectionné reçoit l’étiquette courante</translation>
        </message>
        <message>
            <source>Press a label's key, or Enter for the current label</source>
            <translation>Touche d’une étiquette, ou Entrée pour l’étiquette courante</translation>
        </message>
        <message>
            <source>Drag an end; Shift+arrows move the end, Alt+Shift+arrows the start</source>
            <translation>Glissez une extrémité ; Maj+flèches déplacent la fin, Alt+Maj+flèches le début</translation>
        </message>
        <message>
            <source>A suggestion: accept or refuse it. To move an end or give it another label is to accept it</source>
            <translation>Une suggestion : acceptez-la ou refusez-la. Déplacer un bord ou lui donner une autre étiquette, c’est l’accepter</translation>
        </message>
        <message>
            <source>Release to set the end here, Esc to cancel</source>
            <translation>Relâchez pour fixer l’extrémité, Échap pour annuler</translation>
        </message>
        <message>
            <source>Click a span to see it; this view cannot be changed</source>
            <translation>Cliquez sur un passage pour le voir ; cette vue ne peut pas être modifiée</translation>
        </message>
        <message>
            <source>Select</source>
            <translation>Sélectionner</translation>
        </message>
        <message>
            <source>Mark text</source>
            <translation>Marquer du texte</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texte</translation>
        </message>
        <message>
            <source>Text to label</source>
            <translation>Texte à étiqueter</translation>
        </message>
        <message>
            <source>This file does not say how its letters are written down; {encoding} was assumed.</source>
            <translation>Ce fichier ne dit pas comment ses lettres sont codées ; {encoding} a été supposé.</translation>
        </message>
        <message>
            <source>{n} characters from {start}</source>
            <translation>{n} caractères à partir de {start}</translation>
        </message>
    </context>
    <context>
        <name>Toast</name>
        <message>
            <source>Dismiss</source>
            <translation>Fermer</translation>
        </message>
    </context>
    <context>
        <name>TotalCard</name>
        <message>
            <source>Ready to claim</source>
            <translation>À réclamer</translation>
        </message>
        <message>
            <source>Stopped for now</source>
            <translation>Suspendu pour l’instant</translation>
        </message>
        <message>
            <source>In hold</source>
            <translation>Retenu</translation>
        </message>
        <message>
            <source>In hold, the first until {day}</source>
            <translation>Retenu, le premier jusqu’au {day}</translation>
        </message>
        <message>
            <source>Waits for the decision, estimated</source>
            <translation>Attend la décision, estimation</translation>
        </message>
        <message>
            <source>On its way</source>
            <translation>En route</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>Payé</translation>
        </message>
        <message>
            <source>Paid by partners</source>
            <translation>Payé par des partenaires</translation>
        </message>
        <message>
            <source>{amount} ready to claim</source>
            <translation>{amount} à réclamer</translation>
        </message>
        <message>
            <source>{amount} stopped for now</source>
            <translation>{amount} suspendus pour l’instant</translation>
        </message>
        <message>
            <source>Nothing of yours was decided yet, so it is anything from nothing to all of it.</source>
            <translation>Rien de votre travail n’est encore décidé : ce sera entre rien et la totalité.</translation>
        </message>
        <message>
            <source>From your own work: {full} of {decided} decided items were paid in full (95 % interval). Not promised.</source>
            <translation>D’après votre travail : {full} éléments décidés sur {decided} ont été payés en entier (intervalle à 95 %). Ce n’est pas une promesse.</translation>
        </message>
    </context>
    <context>
        <name>TourDesk</name>
        <message>
            <source>The demo is starting …</source>
            <translation>La démo démarre…</translation>
        </message>
    </context>
    <context>
        <name>UnlockDialog</name>
        <message>
            <source>Unlock your key</source>
            <translation>Ouvrir votre clé</translation>
        </message>
        <message>
            <source>Your work is saved. With the key open it is signed and sent by itself.</source>
            <translation>Votre travail est enregistré. Une fois la clé ouverte, il est signé et envoyé tout seul.</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Passphrase of your key</source>
            <translation>Phrase secrète de votre clé</translation>
        </message>
        <message>
            <source>Opening your key…</source>
            <translation>Ouverture de votre clé…</translation>
        </message>
    </context>
    <context>
        <name>VaultDesk</name>
        <message>
            <source>This workspace is encrypted now</source>
            <translation>Cet espace de travail est maintenant chiffré</translation>
        </message>
        <message>
            <source>This workspace is not encrypted any more</source>
            <translation>Cet espace de travail n’est plus chiffré</translation>
        </message>
        <message>
            <source>The passphrase was changed</source>
            <translation>La phrase secrète a été changée</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>Cet ordinateur</translation>
        </message>
    </context>
    <context>
        <name>Verdict</name>
        <message>
            <source>Accept</source>
            <translation>Accepter</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>Accepté</translation>
        </message>
        <message>
            <source>Fix</source>
            <translation>Corriger</translation>
        </message>
        <message>
            <source>Fixed</source>
            <translation>Corrigé</translation>
        </message>
        <message>
            <source>Reject</source>
            <translation>Refuser</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>Refusé</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>Retourner</translation>
        </message>
        <message>
            <source>Returned</source>
            <translation>Retourné</translation>
        </message>
    </context>
    <context>
        <name>VerdictControl</name>
        <message>
            <source>Choose a verdict first: Enter accepts, S fixes, X rejects, R returns.</source>
            <translation>Choisissez d’abord un verdict : Entrée accepte, S corrige, X refuse, R retourne.</translation>
        </message>
        <message>
            <source>Without one, work cannot be rejected or returned.</source>
            <translation>Sans raison, le travail ne peut être ni refusé ni retourné.</translation>
        </message>
        <message>
            <source>This project names no reasons.</source>
            <translation>Ce projet ne nomme aucune raison.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln verdict(s) signed on “{name}”.</source>
            <translation>
                <numerusform>%Ln verdict signé sur « {name} ».</numerusform>
                <numerusform>%Ln verdicts signés sur « {name} ».</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WithdrawDialog</name>
        <message>
            <source>Why is its known answer wrong?</source>
            <translation>Pourquoi sa réponse connue est-elle fausse ?</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Raison</translation>
        </message>
        <message>
            <source>Nobody is judged by it any more. Reviewers look at the work it refused, and the people it concerns read the reason. This cannot be taken back.</source>
            <translation>Plus personne n’est jugé par lui. Des relecteurs regardent le travail qu’il a refusé, et les personnes concernées lisent la raison. Cela ne peut pas être annulé.</translation>
        </message>
        <message>
            <source>Withdraw the control item “{title}”?</source>
            <translation>Retirer l’élément de contrôle « {title} » ?</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Telling the station…</source>
            <translation>Envoi à la station…</translation>
        </message>
    </context>
    <context>
        <name>WorkspaceMenu</name>
        <message>
            <source>No workspace</source>
            <translation>Aucun espace</translation>
        </message>
        <message>
            <source>Workspace</source>
            <translation>Espace de travail</translation>
        </message>
        <message>
            <source>Change to another workspace</source>
            <translation>Changer d’espace de travail</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>Cet ordinateur</translation>
        </message>
    </context>
</TS>
