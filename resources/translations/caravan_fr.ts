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
            <source>Next problem</source>
            <translation>Problème suivant</translation>
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
            <source>Mark text</source>
            <translation>Marquer du texte</translation>
        </message>
        <message>
            <source>Link spans</source>
            <translation>Relier des passages</translation>
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
            <source>Unlock your key…</source>
            <translation>Ouvrir votre clé…</translation>
        </message>
        <message>
            <source>Lock your key</source>
            <translation>Verrouiller votre clé</translation>
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
            <source>%n item(s) are yours</source>
            <translation>
                <numerusform>%n élément est à vous</numerusform>
                <numerusform>%n éléments sont à vous</numerusform>
            </translation>
        </message>
        <message>
            <source>Their files are being fetched; you can go on meanwhile.</source>
            <translation>Leurs fichiers arrivent ; vous pouvez continuer pendant ce temps.</translation>
        </message>
        <message>
            <source>Your work is here</source>
            <translation>Votre travail est là</translation>
        </message>
        <message>
            <source>You can go offline now: everything needed is on this computer.</source>
            <translation>Vous pouvez passer hors ligne : tout le nécessaire est sur cet ordinateur.</translation>
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
        <name>BackupDialog</name>
        <message>
            <source>Back up your key</source>
            <translation>Sauvegarder votre clé</translation>
        </message>
        <message>
            <source>With the key file and its passphrase you can go on as the same person on another computer. Keep them apart: a USB stick for the file, paper for the passphrase.</source>
            <translation>Avec le fichier de clé et sa phrase secrète, vous pouvez continuer sous la même identité sur un autre ordinateur. Gardez-les séparés : une clé USB pour le fichier, du papier pour la phrase.</translation>
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
        <name>CardFrame</name>
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
            <translation>Combien d’éléments</translation>
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
            <source>Start reviewing</source>
            <translation>Commencer la relecture</translation>
        </message>
        <message>
            <source>{open} of {all} items are still to do</source>
            <translation>{open} éléments sur {all} restent à faire</translation>
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
            <translation>Pas besoin de gaz : la station l’envoie et paie les frais.</translation>
        </message>
        <message>
            <source>The tokens live on the station's own chain, seen through {host}.</source>
            <translation>Les jetons vivent sur la chaîne de la station, vue par {host}.</translation>
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
            <translation>La station est de nouveau interrogée toute seule.</translation>
        </message>
        <message>
            <source>Your claim is on its way</source>
            <translation>Votre demande est en route</translation>
        </message>
        <message>
            <source>You can close this window; it goes on by itself.</source>
            <translation>Vous pouvez fermer cette fenêtre ; cela continue tout seul.</translation>
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
            <translation>Vos gains restent à vous ; vous pouvez les réclamer de nouveau.</translation>
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
        <name>Comparison</name>
        <message numerus="yes">
            <source>%n region(s)</source>
            <translation>
                <numerusform>%n région</numerusform>
                <numerusform>%n régions</numerusform>
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
            <translation>Contesté : un second relecteur est arrivé à la même décision.</translation>
        </message>
        <message>
            <source>Disputed with success: the decision was changed.</source>
            <translation>Contesté avec succès : la décision a été changée.</translation>
        </message>
        <message>
            <source>A reviewer corrected your work; both versions are below.</source>
            <translation>Un relecteur a corrigé votre travail ; les deux versions sont ci-dessous.</translation>
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
            <translation>Pourquoi la décision est fausse</translation>
        </message>
        <message>
            <source>Say why the decision is wrong. A second reviewer, who did not vote, reads it.</source>
            <translation>Dites pourquoi la décision est fausse. Un second relecteur, qui n’a pas voté, le lira.</translation>
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
            <translation>« {comment} »</translation>
        </message>
        <message>
            <source>From the guideline: {title}</source>
            <translation>Extrait de la consigne : {title}</translation>
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
            <source>You</source>
            <translation>Vous</translation>
        </message>
        <message>
            <source>Reviewer</source>
            <translation>Relecteur</translation>
        </message>
        <message>
            <source>Change {number} of {total}: {title} · {detail}</source>
            <translation>Changement {number} sur {total} : {title} · {detail}</translation>
        </message>
        <message numerus="yes">
            <source>The reviewer changed %n thing(s)</source>
            <translation>
                <numerusform>Le relecteur a changé %n chose</numerusform>
                <numerusform>Le relecteur a changé %n choses</numerusform>
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
            <source>%n new</source>
            <translation>
                <numerusform>%n nouveau</numerusform>
                <numerusform>%n nouveaux</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing new</source>
            <translation>Rien de nouveau</translation>
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
            <source>in %n second(s)</source>
            <translation>
                <numerusform>dans %n seconde</numerusform>
                <numerusform>dans %n secondes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>This computer's clock is %n minute(s) behind the station's.</source>
            <translation>
                <numerusform>L’horloge de cet ordinateur retarde de %n minute sur celle de la station.</numerusform>
                <numerusform>L’horloge de cet ordinateur retarde de %n minutes sur celle de la station.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>This computer's clock is %n minute(s) ahead of the station's.</source>
            <translation>
                <numerusform>L’horloge de cet ordinateur avance de %n minute sur celle de la station.</numerusform>
                <numerusform>L’horloge de cet ordinateur avance de %n minutes sur celle de la station.</numerusform>
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
        <name>DifferenceList</name>
        <message>
            <source>Differences</source>
            <translation>Différences</translation>
        </message>
    </context>
    <context>
        <name>EarningsChart</name>
        <message>
            <source>{total} in the last {n} days</source>
            <translation>{total} ces {n} derniers jours</translation>
        </message>
        <message>
            <source>most on {day}: {amount}</source>
            <translation>le plus le {day} : {amount}</translation>
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
            <translation>Tout ce que vous avez étiqueté jusqu’ici est enregistré. Vous pouvez continuer ; si cela se reproduit, redémarrez le programme. Les détails ci-dessous se trouvent aussi dans le journal.</translation>
        </message>
    </context>
    <context>
        <name>Exchange</name>
        <message>
            <source>{items} items, {regions} regions.</source>
            <translation>{items} éléments, {regions} régions.</translation>
        </message>
        <message>
            <source>Not everything could be kept.</source>
            <translation>Tout n’a pas pu être conservé.</translation>
        </message>
        <message>
            <source>Show report</source>
            <translation>Afficher le rapport</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Export “{title}”</source>
            <translation>Exporter « {title} »</translation>
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
            <source>This format cannot hold:</source>
            <translation>Ce format ne peut pas contenir :</translation>
        </message>
        <message>
            <source>This format holds everything.</source>
            <translation>Ce format contient tout.</translation>
        </message>
        <message>
            <source>Export to</source>
            <translation>Exporter dans</translation>
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
            <translation>Étiqueter les {n} lignes « {label} »</translation>
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
            <translation>« {name} » est terminé.</translation>
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
            <translation>Choisissez un projet et cliquez « Prendre du travail ».</translation>
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
            <translation>Ce qui a été accepté est publié quelques secondes plus tard. Ouvrez « Gains » et cliquez « Réclamer ».</translation>
        </message>
        <message>
            <source>Paid. Everything you have seen was signed and can be checked by anybody.</source>
            <translation>Payé. Tout ce que vous avez vu était signé et peut être vérifié par n’importe qui.</translation>
        </message>
        <message>
            <source>Choose a project you have labelled in, then “Get work”. The simulated reviewer rests meanwhile.</source>
            <translation>Choisissez un projet où vous avez étiqueté, puis « Prendre du travail ». Le relecteur simulé se repose pendant ce temps.</translation>
        </message>
        <message>
            <source>Tab jumps to the next difference; accept, fix or reject with a reason.</source>
            <translation>Tab va à la différence suivante ; acceptez, corrigez ou refusez avec une raison.</translation>
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
            <translation>Ouvrir ce lien ?</translation>
        </message>
        <message>
            <source>The guideline links to a page outside of Caravan:</source>
            <translation>La consigne renvoie à une page hors de Caravan :</translation>
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
            <translation>De la première étiquette à « payé » en cinq minutes, sur cet ordinateur.</translation>
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
            <translation>Glissez un sommet ; double-clic sur un bord pour en ajouter un, Alt-clic pour l’ôter</translation>
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
            <source>Drag to reshape</source>
            <translation>Glissez pour déformer</translation>
        </message>
        <message>
            <source>Release to place, Esc to cancel</source>
            <translation>Relâchez pour placer, Échap pour annuler</translation>
        </message>
        <message>
            <source>Release to select what lies inside the frame</source>
            <translation>Relâchez pour sélectionner ce qui est dans le cadre</translation>
        </message>
        <message>
            <source>Drag a box, or click its first corner (arrows and Enter work too)</source>
            <translation>Tracez un rectangle ou cliquez son premier coin (flèches et Entrée aussi)</translation>
        </message>
        <message>
            <source>Click or press Enter for the opposite corner, Shift for a square</source>
            <translation>Clic ou Entrée pour le coin opposé, Maj pour un carré</translation>
        </message>
        <message>
            <source>Click the first vertex (arrows and Enter work too)</source>
            <translation>Cliquez le premier sommet (flèches et Entrée aussi)</translation>
        </message>
        <message>
            <source>Click the next vertex; Backspace takes the last one back</source>
            <translation>Cliquez le sommet suivant ; Retour arrière ôte le dernier</translation>
        </message>
        <message>
            <source>Click on; Enter, a double-click or the first vertex closes</source>
            <translation>Continuez ; Entrée, un double-clic ou le premier sommet ferme</translation>
        </message>
        <message>
            <source>Click a region to see it; this view cannot be changed</source>
            <translation>Cliquez une région pour la voir ; cette vue ne peut pas être modifiée</translation>
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
            <source>Polygon</source>
            <translation>Polygone</translation>
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
            <source>Selected: {names}</source>
            <translation>Sélection : {names}</translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message>
            <source>Import labels into “{title}”</source>
            <translation>Importer des étiquettes dans « {title} »</translation>
        </message>
        <message>
            <source>File to read</source>
            <translation>Fichier à lire</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Choisir…</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>Labels are matched to items by file name and added to what is there, as one step that can be undone. A report says what could not be kept.</source>
            <translation>Les étiquettes sont rattachées aux éléments par nom de fichier et ajoutées à ce qui existe, en une étape annulable. Un rapport dit ce qui n’a pas pu être conservé.</translation>
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
            <source>Import labels</source>
            <translation>Importer des étiquettes</translation>
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
            <translation>Comparez ces six mots avec la personne qui vous a invité :
{words}</translation>
        </message>
        <message>
            <source>The address is checked by its public certificate.</source>
            <translation>L’adresse est vérifiée par son certificat public.</translation>
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
    </context>
    <context>
        <name>ItemStrip</name>
        <message>
            <source>Filter by name</source>
            <translation>Filtrer par nom</translation>
        </message>
        <message>
            <source>Filter items by name</source>
            <translation>Filtrer les éléments par nom</translation>
        </message>
        <message>
            <source>Show only some states</source>
            <translation>N’afficher que certains états</translation>
        </message>
        <message>
            <source>Filter items by state</source>
            <translation>Filtrer les éléments par état</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>Éléments</translation>
        </message>
        <message numerus="yes">
            <source>%n item(s)</source>
            <translation>
                <numerusform>%n élément</numerusform>
                <numerusform>%n éléments</numerusform>
            </translation>
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
        <name>LabelControl</name>
        <message>
            <source>“{name}” was removed</source>
            <translation>« {name} » a été retirée</translation>
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
        <name>LabelPanel</name>
        <message>
            <source>Labels</source>
            <translation>Étiquettes</translation>
        </message>
        <message>
            <source>What do you want to mark?</source>
            <translation>Que voulez-vous marquer ?</translation>
        </message>
        <message>
            <source>Type the name of your first label below, for instance “cat”.</source>
            <translation>Tapez ci-dessous le nom de votre première étiquette, par exemple « chat ».</translation>
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
            <translation>Couleur de « {name} »</translation>
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
            <translation>Chiffre qui choisit « {name} » :</translation>
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
            <source>New label “{name}”</source>
            <translation>Nouvelle étiquette « {name} »</translation>
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
            <translation>« {name} » n’a pas pu être ouvert.</translation>
        </message>
        <message>
            <source>Next item</source>
            <translation>Élément suivant</translation>
        </message>
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
        <message numerus="yes">
            <source>%n region(s) copied</source>
            <translation>
                <numerusform>%n région copiée</numerusform>
                <numerusform>%n régions copiées</numerusform>
            </translation>
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
            <source>Unlock the workspace</source>
            <translation>Ouvrir l’espace de travail</translation>
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
        <name>NewKeyForm</name>
        <message>
            <source>Keep this passphrase</source>
            <translation>Gardez cette phrase secrète</translation>
        </message>
        <message>
            <source>Your work is signed with a key that stays on this computer. This computer has no place to keep its passphrase, so please write it down: you will be asked for it when Caravan starts.</source>
            <translation>Votre travail est signé avec une clé qui reste sur cet ordinateur. Celui-ci n’a pas d’endroit où garder sa phrase secrète : notez-la, elle vous sera demandée au démarrage de Caravan.</translation>
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
            <source>Go on syncing</source>
            <translation>Reprendre la synchronisation</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Suspendre</translation>
        </message>
    </context>
    <context>
        <name>OutboxStartPage</name>
        <message>
            <source>Nothing is waiting</source>
            <translation>Rien n’attend</translation>
        </message>
        <message>
            <source>What you submit to a station waits here until there is a network, and leaves by itself.</source>
            <translation>Ce que vous soumettez à une station attend ici le réseau et part tout seul.</translation>
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
            <source>Rewards</source>
            <translation>Gains</translation>
        </message>
        <message>
            <source>Outbox</source>
            <translation>Envois</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Réglages</translation>
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
            <translation>Sans adresse de paiement, ils vont à la clé de cet ordinateur. La première adresse compte aussitôt ; un changement prend sept jours, pour que personne ne détourne votre paie à votre insu.</translation>
        </message>
        <message>
            <source>Sign and use it</source>
            <translation>Signer et l’utiliser</translation>
        </message>
        <message>
            <source>Now: {address}</source>
            <translation>Actuelle : {address}</translation>
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
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>et %n autre</numerusform>
                <numerusform>et %n autres</numerusform>
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
            <source>%n second(s) left</source>
            <translation>
                <numerusform>encore %n seconde</numerusform>
                <numerusform>encore %n secondes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s) left</source>
            <translation>
                <numerusform>encore %n minute</numerusform>
                <numerusform>encore %n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s) left</source>
            <translation>
                <numerusform>encore %n heure</numerusform>
                <numerusform>encore %n heures</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Projects</name>
        <message>
            <source>Volunteer work: no pay</source>
            <translation>Bénévolat : pas de paie</translation>
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
            <source>{n} more today</source>
            <translation>encore {n} aujourd’hui</translation>
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
            <translation>Exactitude {rate} (n = {n}, intervalle à 95 % de {low} à {high})</translation>
        </message>
        <message>
            <source>A short exam comes first.</source>
            <translation>Un court examen vient d’abord.</translation>
        </message>
        <message>
            <source>The exam was not passed, and no attempt is left.</source>
            <translation>L’examen n’a pas été réussi et il ne reste aucun essai.</translation>
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
    </context>
    <context>
        <name>ProjectsStartPage</name>
        <message>
            <source>No station joined yet</source>
            <translation>Aucune station rejointe</translation>
        </message>
        <message>
            <source>A station is an organisation's server that hands out work and pays for it. You need its address or an invitation.</source>
            <translation>Une station est le serveur d’une organisation qui distribue du travail et le paie. Il vous faut son adresse ou une invitation.</translation>
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
        <name>QuestionDialog</name>
        <message>
            <source>Questions</source>
            <translation>Questions</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Ajouter</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Retirer</translation>
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
            <translation>Demandez quelque chose sur chaque élément entier, par exemple « Est-ce net ? ».</translation>
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
            <translation>Pourquoi refuser le travail de {letter} ?</translation>
        </message>
        <message>
            <source>Why is {letter}'s work returned?</source>
            <translation>Pourquoi retourner le travail de {letter} ?</translation>
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
            <source>%n region(s)</source>
            <translation>
                <numerusform>%n région</numerusform>
                <numerusform>%n régions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%n sélectionnée</numerusform>
                <numerusform>%n sélectionnées</numerusform>
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
            <translation>Dessinez, déplacez et réétiquetez comme d’habitude ; Échap termine</translation>
        </message>
        <message>
            <source>A digit takes that annotator's version of the difference; E edits by hand</source>
            <translation>Un chiffre prend la version de cet annotateur ; E modifie à la main</translation>
        </message>
        <message>
            <source>More labels</source>
            <translation>Plus d’étiquettes</translation>
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
            <translation>Étendue différente, {share} % en commun</translation>
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
            <source>{same} of %n region(s) match</source>
            <translation>
                <numerusform>{same} sur %n région concorde</numerusform>
                <numerusform>{same} sur %n régions concordent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{same} of %n answer(s) agree</source>
            <translation>
                <numerusform>{same} sur %n réponse concorde</numerusform>
                <numerusform>{same} sur %n réponses concordent</numerusform>
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
            <translation>« {name} » n’a pas pu être ouvert.</translation>
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
        <name>ReviewStartPage</name>
        <message>
            <source>Nothing to review yet</source>
            <translation>Rien à relire</translation>
        </message>
        <message>
            <source>A reviewer compares the work of several people side by side. Join a station that gives you this role.</source>
            <translation>Un relecteur compare côte à côte le travail de plusieurs personnes. Rejoignez une station qui vous donne ce rôle.</translation>
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
            <translation>En attente</translation>
        </message>
        <message>
            <source>Ready to claim</source>
            <translation>Prêt à réclamer</translation>
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
            <source>sent late: base only</source>
            <translation>envoyé en retard : base seule</translation>
        </message>
        <message>
            <source>the place was taken already: base only</source>
            <translation>la place était déjà prise : base seule</translation>
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
            <translation>En attente jusqu’au {day}</translation>
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
            <source>Earned per day</source>
            <translation>Gains par jour</translation>
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
            <translation>Rien n’est encore prêt à réclamer.</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s)</source>
            <translation>
                <numerusform>%n ligne</numerusform>
                <numerusform>%n lignes</numerusform>
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
        <name>RewardsStartPage</name>
        <message>
            <source>No rewards yet</source>
            <translation>Pas encore de gains</translation>
        </message>
        <message>
            <source>Every accepted item of a station's project appears here, with what it pays and why.</source>
            <translation>Chaque élément accepté d’un projet de station apparaît ici, avec ce qu’il rapporte et pourquoi.</translation>
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
            <translation>Touches une à une</translation>
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
            <source>Backing up</source>
            <translation>Sauvegarde en cours</translation>
        </message>
        <message>
            <source>Backup made</source>
            <translation>Sauvegarde faite</translation>
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
            <translation>Touche de l’action choisie :</translation>
        </message>
        <message>
            <source>choosing a label</source>
            <translation>choisir une étiquette</translation>
        </message>
        <message>
            <source>{key} is taken by “{action}”. Nothing was changed.</source>
            <translation>{key} est déjà prise par « {action} ». Rien n’a été modifié.</translation>
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
            <source>%n difference(s)</source>
            <translation>
                <numerusform>%n différence</numerusform>
                <numerusform>%n différences</numerusform>
            </translation>
        </message>
        <message>
            <source>Difference {number} of {total}</source>
            <translation>Différence {number} sur {total}</translation>
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
            <translation>Nom de la colonne qui contient les textes :</translation>
        </message>
        <message>
            <source>“{name}” is not there.</source>
            <translation>« {name} » n’est pas là.</translation>
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
        <name>SyncFollower</name>
        <message>
            <source>Paused</source>
            <translation>En pause</translation>
        </message>
        <message>
            <source>Offline: {what}</source>
            <translation>Hors ligne : {what}</translation>
        </message>
        <message>
            <source>Blocked: {what}</source>
            <translation>Bloqué : {what}</translation>
        </message>
        <message>
            <source>Fetching {done} of {total}</source>
            <translation>Réception {done} sur {total}</translation>
        </message>
        <message numerus="yes">
            <source>%n need(s) your attention</source>
            <translation>
                <numerusform>%n demande votre attention</numerusform>
                <numerusform>%n demandent votre attention</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n en attente</numerusform>
                <numerusform>%n en attente</numerusform>
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
            <translation>Retirer « {label} » ({n})</translation>
        </message>
        <message>
            <source>Pick rows, then press a label's key; Delete takes labels off</source>
            <translation>Choisissez des lignes, puis la touche d’une étiquette ; Suppr les retire</translation>
        </message>
        <message>
            <source>Pick cells, then press a label's key; Delete takes labels off</source>
            <translation>Choisissez des cellules, puis la touche d’une étiquette ; Suppr les retire</translation>
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
            <translation>Sélectionnez du texte, puis la touche d’une étiquette ; cliquez un passage pour le modifier</translation>
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
            <translation>Glissez une extrémité ; Maj+flèches déplacent la fin, Alt+Maj+flèches le début</translation>
        </message>
        <message>
            <source>Release to set the end here, Esc to cancel</source>
            <translation>Relâchez pour fixer l’extrémité, Échap pour annuler</translation>
        </message>
        <message>
            <source>Click a span to see it; this view cannot be changed</source>
            <translation>Cliquez un passage pour le voir ; cette vue ne peut pas être modifiée</translation>
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
            <translation>Prêt à réclamer</translation>
        </message>
        <message>
            <source>In hold</source>
            <translation>En attente</translation>
        </message>
        <message>
            <source>In hold, the first until {day}</source>
            <translation>En attente, le premier jusqu’au {day}</translation>
        </message>
        <message>
            <source>Waits for the decision</source>
            <translation>Attend la décision</translation>
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
            <translation>{amount} prêts à réclamer</translation>
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
            <translation>Choisissez d’abord un verdict : Entrée accepte, S corrige, X refuse, R retourne.</translation>
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
            <source>%n verdict(s) signed on “{name}”.</source>
            <translation>
                <numerusform>%n verdict signé sur « {name} ».</numerusform>
                <numerusform>%n verdicts signés sur « {name} ».</numerusform>
            </translation>
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
    <context>
        <name>_ItemDelegate</name>
        <message numerus="yes">
            <source>%n region(s)</source>
            <translation>
                <numerusform>%n région</numerusform>
                <numerusform>%n régions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>_RegionDelegate</name>
        <message>
            <source>no label</source>
            <translation>sans étiquette</translation>
        </message>
    </context>
    <context>
        <name>_StartPage</name>
        <message>
            <source>Join a station</source>
            <translation>Rejoindre une station</translation>
        </message>
        <message>
            <source>Try the demo</source>
            <translation>Essayer la démo</translation>
        </message>
    </context>
</TS>
