"""What the pages say in French."""

MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
WORDS = {
    "Accepted: {n} of {m}. Free: {k}.": "Acceptés : {n} sur {m}. Libres : {k}.",
    "difficulty {n} of 5": "difficulté {n} sur 5",
    "{least} to {most}": "{least} à {most}",
    "{pay}, by a partner": "{pay}, par un partenaire",
    "{n} units of {token}": "{n} unités de {token}",
    "exam first": "examen d’abord",
    "at most {n} items a day": "au plus {n} éléments par jour",
    "Each item pays": "Chaque élément rapporte",
    "Each review pays": "Chaque relecture rapporte",
    "Pay": "Rémunération",
    "none: volunteer work": "aucune : travail bénévole",
    "Money left": "Argent restant",
    "Until": "Jusqu’au",
    "{rate} (n = {n}, {low} to {high})": "{rate} (n = {n}, {low} à {high})",
    (
        "Give the id of a submission, review, decision or lease, or its number in the log, and see its receipt, what "
        "was decided, and the proof that it is kept."
    ): (
        "Donnez l’identifiant d’une soumission, d’une relecture, d’une décision ou d’un bail, ou son numéro dans le "
        "journal : vous verrez son reçu, ce qui a été décidé et la preuve qu’il est conservé."
    ),
    (
        "A record that you hold yourself, for example from an export or from Caravan's outbox, is checked to the last "
        "byte: signature, content and place in the log."
    ): (
        "Un enregistrement que vous détenez, par exemple tiré d’un export ou de la boîte d’envoi de Caravan, est "
        "vérifié jusqu’au dernier octet : signature, contenu et place dans le journal."
    ),
    "This station has no record of this id or number.": (
        "Cette station n’a aucun enregistrement de cet identifiant ou numéro."
    ),
    "The record is here": "L’enregistrement est là",
    "Something is wrong with this record": "Quelque chose ne va pas avec cet enregistrement",
    "The record is sound": "L’enregistrement est intact",
    "This record does not hold": "Cet enregistrement ne tient pas",
    "Check a record": "Vérifier un enregistrement",
    "Nothing found": "Rien trouvé",
    "Check another": "En vérifier un autre",
    "This is no signed record": "Ce n’est pas un enregistrement signé",
    "The whole record, as JSON": "L’enregistrement entier, en JSON",
    "Check this record": "Vérifier cet enregistrement",
    (
        "A record is one JSON object with exactly type, message, signature and payload. Copy all of it, from the first "
        "brace to the last."
    ): (
        "Un enregistrement est un objet JSON contenant exactement type, message, signature et payload. Copiez-le "
        "en entier, de la première accolade à la dernière."
    ),
    "Check": "Vérifier",
    "Id or number of a record": "Identifiant ou numéro d’un enregistrement",
    "It proves who signed what and that it is unchanged; not that a person did it, nor when.": (
        "Cela prouve qui a signé quoi et que rien n’a changé ; pas qu’une personne l’a fait, ni quand."
    ),
    "Check an export": "Vérifier un export",
    "This export has no record of this id or number.": (
        "Cet export n’a aucun enregistrement de cet identifiant ou numéro."
    ),
    "The record is in the export": "L’enregistrement est dans l’export",
    "This is no export with proof": "Ce n’est pas un export avec preuve",
    "This export verifies": "Cet export est vérifié",
    "This export does not verify": "Cet export ne se vérifie pas",
    "every record is what it says": "chaque enregistrement est ce qu’il dit être",
    "a record is not what it says": "un enregistrement n’est pas ce qu’il dit être",
    "Result": "Résultat",
    "this station": "cette station",
    "another station: is this the id that you know?": (
        "une autre station : est-ce l’identifiant que vous connaissez ?"
    ),
    "Station": "Station",
    "Log": "Journal",
    "{n} records": "{n} enregistrements",
    (
        "Drop what a station exported (a zip file with the folder provenance in it) and see what caravan verify says: "
        "every signature, the log, receipts, decisions, statements and payments."
    ): (
        "Déposez ce qu’une station a exporté (un fichier zip contenant le dossier provenance) et voyez ce que dit "
        "caravan verify : chaque signature, le journal, les reçus, les décisions, les relevés et les paiements."
    ),
    (
        "The file is checked on the station, kept for {n} minutes so that you can look up its records, and then "
        "deleted. It may come from any station."
    ): (
        "Le fichier est vérifié sur la station, gardé {n} minutes pour que vous puissiez y chercher des "
        "enregistrements, puis supprimé. Il peut venir de n’importe quelle station."
    ),
    "Export (zip, at most {n} MiB)": "Export (zip, au plus {n} Mio)",
    "or drop the file anywhere on this page": "ou déposez le fichier n’importe où sur cette page",
    "Sending…": "Envoi…",
    "Sent. Checking it now…": "Envoyé. Vérification en cours…",
    "This file is too large to be checked here. Use caravan verify.": (
        "Ce fichier est trop grand pour être vérifié ici. Utilisez caravan verify."
    ),
    "The file could not be sent. Nothing was kept; try again.": (
        "Le fichier n’a pas pu être envoyé. Rien n’a été gardé ; réessayez."
    ),
    "No file was chosen": "Aucun fichier choisi",
    "This export is not here any more": "Cet export n’est plus ici",
    "Root": "Racine",
    "Not in this export": "Absents de cet export",
    "{n} records of other projects": "{n} enregistrements d’autres projets",
    "File": "Fichier",
    "Why": "Pourquoi",
    "No record.": "Aucun enregistrement.",
    "A record of it": "Un de ses enregistrements",
    "What was checked": "Ce qui a été vérifié",
    "Check another export": "Vérifier un autre export",
    "Back to the export": "Retour à l’export",
    "Check this export": "Vérifier cet export",
    "Cancel": "Annuler",
    "Sent so far": "Déjà envoyé",
    "Choose an export first.": "Choisissez d’abord un export.",
    "It was checked more than {n} minutes ago, or others came after it. Drop it again.": (
        "Il a été vérifié il y a plus de {n} minutes, ou d’autres sont venus après lui. Déposez-le de nouveau."
    ),
    "An export is the zip file that a station wrote, whole and unchanged.": (
        "Un export est le fichier zip qu’une station a écrit, entier et inchangé."
    ),
    "Record": "Enregistrement",
    "The first bad record": "Le premier mauvais enregistrement",
    "Checked until then": "Vérifié jusque-là",
    "The export": "L’export",
    "line {n}": "ligne {n}",
    "Kind": "Nature",
    "Checked": "Vérifiés",
    "A Caravan station. Work is labelled offline, signed once, and kept in a log that anybody can check.": (
        "Une station Caravan. Le travail est annoté hors ligne, signé une fois et conservé dans un journal que "
        "chacun peut vérifier."
    ),
    "This page uses one small script of its own, no cookies and nothing from elsewhere.": (
        "Cette page utilise un seul petit script à elle, aucun cookie et rien qui vienne d’ailleurs."
    ),
    "Projects": "Projets",
    "This page uses one cookie, until you log out, no scripts and nothing from elsewhere.": (
        "Cette page utilise un cookie, jusqu’à ce que vous vous déconnectiez, aucun script et rien qui vienne "
        "d’ailleurs."
    ),
    "This page uses no scripts, no cookies and nothing from elsewhere.": (
        "Cette page n’utilise ni script, ni cookie, ni rien qui vienne d’ailleurs."
    ),
    "Overview": "Vue d’ensemble",
    "Pages": "Pages",
    "This did not work": "Cela n’a pas marché",
    "Come again in {n} s.": "Revenez dans {n} s.",
    "Try again soon.": "Réessayez bientôt.",
    (
        "This station hands out items to label, keeps every answer as a signed record, and says for each why it was "
        "accepted or not."
    ): (
        "Cette station distribue des éléments à annoter, garde chaque réponse comme enregistrement signé et dit "
        "pour chacune pourquoi elle a été acceptée ou non."
    ),
    "Accepted work is paid through a public contract.": "Le travail accepté est payé par un contrat public.",
    "Accepted work is paid by payroll.": "Le travail accepté est payé avec les salaires.",
    "Earlier page": "Page précédente",
    "Next page": "Page suivante",
    "There is no project yet.": "Il n’y a pas encore de projet.",
    "Projects appear here when the station's manager publishes them. You can join already.": (
        "Les projets apparaissent ici quand le responsable de la station les publie. Vous pouvez déjà la rejoindre."
    ),
    "Join": "Rejoindre",
    "This station": "Cette station",
    (
        "Open Caravan, choose {join}, and drop the file or paste the line into its field. The field shows which "
        "station it leads to before anything is sent."
    ): (
        "Ouvrez Caravan, choisissez {join}, puis déposez le fichier ou collez la ligne dans le champ. Vous y voyez "
        "à quelle station elle mène avant que rien ne soit envoyé."
    ),
    "The address it must show is {address}.": "L’adresse affichée doit être {address}.",
    "A key is made for you on your computer and never leaves it. Download a batch and work without a network.": (
        "Une clé est créée pour vous sur votre ordinateur et ne le quitte jamais. Téléchargez un lot et travaillez "
        "sans réseau."
    ),
    "Station id": "Identifiant de la station",
    "Page {n} of {m}": "Page {n} sur {m}",
    "Pages of projects": "Pages de projets",
    "Join a station": "Rejoindre une station",
    (
        "Accuracy: accepted of decided. Agreement: votes that were the outcome. Both with n and their 95 % interval "
        "(Wilson)."
    ): (
        "Exactitude : acceptés parmi les décidés. Accord : votes conformes au résultat. Les deux avec n et leur "
        "intervalle à 95 % (Wilson)."
    ),
    "{n} of {m} accepted, {k} waiting, {r} refused": "acceptés : {n} sur {m}, en attente : {k}, refusés : {r}",
    "manager, looking only": "responsable, en lecture seule",
    "auditor": "auditeur",
    "annotator": "annotateur",
    "reviewer": "relecteur",
    "manager": "responsable",
    "Leases out": "Baux en cours",
    "{n} in time, {m} late": "{n} à temps, {m} en retard",
    "Waiting for a decision": "En attente d’une décision",
    "Open disputes": "Contestations ouvertes",
    "Claims": "Réclamations",
    "{n} paid, {m} on their way, {k} failed": "{n} payées, {m} en route, {k} échouées",
    "Transactions not yet final": "Transactions pas encore définitives",
    "Head": "Tête",
    "Newest records": "Enregistrements les plus récents",
    "Checkpoints": "Points de contrôle",
    "All": "Tous",
    "Rewards": "Gains",
    "Work under way": "Travail en cours",
    "People": "Personnes",
    "Project": "Projet",
    "Progress": "Avancement",
    "Accuracy": "Exactitude",
    "Agreement": "Accord",
    "Health": "Santé",
    "Newest distribution": "Dernière distribution",
    "none yet": "aucune pour l’instant",
    "Blocked": "Bloqués",
    "Name": "Nom",
    "Role": "Rôle",
    "Since": "Depuis",
    "Address": "Adresse",
    "Log out": "Se déconnecter",
    "Volunteer work: nothing is paid here.": "Travail bénévole : rien n’est payé ici.",
    "Token": "Jeton",
    "Received": "Reçu le",
    "Checkpoint": "Point de contrôle",
    "Made": "Fait le",
    "The newest {n}; the program shows all.": "Les {n} plus récentes ; le programme les montre toutes.",
    "Held back": "Retenu",
    "Claimable": "Réclamable",
    "On its way": "En route",
    "Paid": "Payé",
    "Set aside": "Réservé",
    "Budget left": "Budget restant",
    "no limit": "sans limite",
    "(no name)": "(sans nom)",
    "This station came back from a backup: nothing is paid until that is confirmed.": (
        "Cette station revient d’une sauvegarde : rien n’est payé avant confirmation."
    ),
    "takes work": "accepte du travail",
    "Type": "Type",
    "by the person it names": "de la personne qu’il nomme",
    "by this station": "de cette station",
    "Signature": "Signature",
    "Content": "Contenu",
    "not by who had to sign it": "pas de qui devait le signer",
    "is what was signed": "est ce qui a été signé",
    "is not what was signed": "n’est pas ce qui a été signé",
    "holds exactly this record": "contient exactement cet enregistrement",
    "holds this record with another signature or content": (
        "contient cet enregistrement avec une autre signature ou un autre contenu"
    ),
    "does not hold this record": "ne contient pas cet enregistrement",
    "records of this type are signed, but not kept in the log": (
        "les enregistrements de ce type sont signés, mais pas conservés dans le journal"
    ),
    "holds the record that it acknowledges": "contient l’enregistrement dont il accuse réception",
    "As the log holds it": "Tel que le journal le contient",
    "State": "État",
    "Items": "Éléments",
    "Reviews": "Relectures",
    "Person {n}": "Personne {n}",
    "Annotators": "Annotateurs",
    "Reviewers": "Relecteurs",
    "Managers": "Responsables",
    "Auditors": "Auditeurs",
    "Annotator": "Annotateur",
    "Control items": "Éléments de contrôle",
    "Reviewer": "Relecteur",
    "And {n} more; the program shows all.": "Et {n} de plus ; le programme les montre tous.",
    "Budget": "Budget",
    "All projects": "Tous les projets",
    "Nobody has sent anything yet.": "Personne n’a encore rien envoyé.",
    "Sent": "Envoyés",
    "Decided": "Décidés",
    "Corrected": "Corrigés",
    "Refused": "Refusés",
    "Nobody has reviewed anything yet.": "Personne n’a encore rien relu.",
    "Number in the log": "Numéro dans le journal",
    "Number": "Numéro",
    "Digest": "Empreinte",
    "Counted as": "Compté comme",
    "belongs to another project and is not in this export": (
        "appartient à un autre projet et n’est pas dans cet export"
    ),
    "signed by this station, for exactly these bytes": "signé par la station, pour exactement ces octets",
    "stands in the log of {n} records": "figure dans le journal de {n} enregistrements",
    "is not in the log": "n’est pas dans le journal",
    "Decision": "Décision",
    "Proof of inclusion (RFC 9162) and checkpoint": "Preuve d’inclusion (RFC 9162) et point de contrôle",
    "You need not trust this page: Caravan checks all of it without it.": (
        "Vous n’avez pas à croire cette page : Caravan vérifie tout sans elle."
    ),
    "Receipt": "Reçu",
    "not told yet": "pas encore annoncée",
    "does not fit the record": "ne correspond pas à l’enregistrement",
    "You are logged out": "Vous êtes déconnecté",
    "Open the overview again from the program: Manage, then Open in browser.": (
        "Rouvrez la vue d’ensemble depuis le programme : Gérer, puis Ouvrir dans le navigateur."
    ),
    "open": "ouvert",
    "paused": "en pause",
    "closed": "fermé",
    "finished": "terminé",
    "images": "images",
    "texts": "textes",
    "tables": "tableaux",
    "Accepted": "Accepté",
    "Accepted after a reviewer's changes": "Accepté après les changements d’un relecteur",
    "Rejected": "Refusé",
    "Returned to be done again": "Rendu pour être refait",
    "Accepted because nobody decided in time": "Accepté parce que personne n’a décidé à temps",
    "received in time": "reçu à temps",
    "late": "en retard",
    "surplus: the place was taken": "en surplus : la place était prise",
    "evidence: kept, not paid": "pièce justificative : gardé, non payé",
    "Project terms": "Conditions de projet",
    "Lease": "Bail",
    "Submission": "Soumission",
    "Review": "Relecture",
    "Dispute": "Contestation",
    "Payout binding": "Lien de paiement",
    "Change of a person's key": "Changement de clé d’une personne",
    "Change of the station's key": "Changement de clé de la station",
    "Commitment to control answers": "Engagement sur les réponses de contrôle",
    "Income": "Revenu",
    "Distribution": "Distribution",
    "Restart": "Redémarrage",
    "Withdrawal": "Retrait",
    "Statement": "Relevé",
    "being made": "en préparation",
    "waiting for its delay": "attend son délai",
    "active": "active",
    "revoked": "révoquée",
    "settled": "réglée",
    "The station made a mistake.": "La station a fait une erreur.",
    "Too many requests at once.": "Trop de demandes à la fois.",
    "This is not a form.": "Ce n’est pas un formulaire.",
    "Send it as multipart/form-data.": "Envoyez-le en multipart/form-data.",
    "Too many files arrive at once.": "Trop de fichiers arrivent à la fois.",
    "Try again shortly.": "Réessayez dans un instant.",
    "The file came too slowly.": "Le fichier est arrivé trop lentement.",
    "Try again on a better network.": "Réessayez avec un meilleur réseau.",
    "This form is damaged.": "Ce formulaire est abîmé.",
    "This form is cut off.": "Ce formulaire est tronqué.",
    "Send it again.": "Envoyez-le de nouveau.",
    "The station has no room for this file.": "La station n’a pas de place pour ce fichier.",
    "Try again later.": "Réessayez plus tard.",
    "This form has too many parts.": "Ce formulaire a trop de parties.",
    "One file at a time can be checked.": "Un seul fichier à la fois peut être vérifié.",
    "This is too large to be checked here.": "C’est trop grand pour être vérifié ici.",
    "Others have their exports checked just now.": "D’autres font vérifier leurs exports en ce moment.",
    "Try again in a minute.": "Réessayez dans une minute.",
    "This file could not be checked here.": "Ce fichier n’a pas pu être vérifié ici.",
    "It is damaged, or takes more time or memory than is given to strangers. Use caravan verify.": (
        "Il est abîmé, ou demande plus de temps ou de mémoire qu’on n’en donne à des inconnus. Utilisez caravan verify."
    ),
    "Use caravan verify.": "Utilisez caravan verify.",
    "This link is opened from the program.": "Ce lien s’ouvre depuis le programme.",
    "This link was used or is too old.": "Ce lien a déjà servi ou est trop ancien.",
    "Open it anew from the program.": "Rouvrez-le depuis le programme.",
    "You are not logged in here.": "Vous n’êtes pas connecté ici.",
    "Open the overview from the program.": "Ouvrez la vue d’ensemble depuis le programme.",
    "Your account may not do this.": "Votre compte n’en a pas le droit.",
    "Ask the station's manager.": "Demandez au responsable de la station.",
    "There is no such project.": "Ce projet n’existe pas.",
    "This form is not from this page.": "Ce formulaire ne vient pas de cette page.",
    "Open the overview again.": "Rouvrez la vue d’ensemble.",
    "The station cannot work just now.": "La station ne peut pas travailler en ce moment.",
    "What was kept of this export is damaged.": "Ce qui a été gardé de cet export est abîmé.",
    (
        "Ask whoever runs this station for an invitation: a file, or a line of text that begins with caravan:join. It "
        "says in which role you work here."
    ): (
        "Demandez une invitation à qui gère cette station : un fichier, ou une ligne de texte commençant par "
        "caravan:join. Elle dit quel est votre rôle ici."
    ),
}
