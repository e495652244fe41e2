<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>ConsentText</name>
    <message>
        <source>another device</source>
        <translation>un autre appareil</translation>
    </message>
    <message>
        <source>You have not chosen yet. Only necessary cookies are allowed.</source>
        <translation>Vous n’avez pas encore choisi. Seuls les cookies nécessaires sont autorisés.</translation>
    </message>
    <message>
        <source>%1 allowed · changed on %2</source>
        <extracomment>%1: &quot;Necessary and Statistics&quot;, %2: a date</extracomment>
        <translation>Autorisés&#xa0;: %1 · modifié le %2</translation>
    </message>
    <message>
        <source>News by e-mail: not allowed</source>
        <translation>Actualités par e-mail&#xa0;: refusées</translation>
    </message>
    <message>
        <source>News by e-mail: allowed</source>
        <translation>Actualités par e-mail&#xa0;: autorisées</translation>
    </message>
    <message>
        <source>nothing allowed</source>
        <translation>rien d’autorisé</translation>
    </message>
    <message>
        <source>Cookies: %1</source>
        <translation>Cookies&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A kind of consent that this program does not know, and what was allowed</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>This changed meanwhile, and your choice was not saved. Choose again.</source>
        <translation>Ce réglage a changé entre-temps et votre choix n’a pas été enregistré. Choisissez à nouveau.</translation>
    </message>
    <message>
        <source>This was turned on with %1 %2. Your choice was not saved; choose again.</source>
        <translation>Ce réglage a été activé avec %1 %2. Votre choix n’a pas été enregistré&#xa0;; choisissez à nouveau.</translation>
    </message>
    <message>
        <source>This was turned off with %1 %2. Your choice was not saved; choose again.</source>
        <translation>Ce réglage a été désactivé avec %1 %2. Votre choix n’a pas été enregistré&#xa0;; choisissez à nouveau.</translation>
    </message>
    <message>
        <source>This was changed with %1 %2: %3 allowed. Your choice was not saved. You see the newer state; choose again.</source>
        <translation>Ce réglage a été modifié avec %1 %2&#xa0;; autorisés&#xa0;: %3. Votre choix n’a pas été enregistré. Vous voyez l’état le plus récent&#xa0;; choisissez à nouveau.</translation>
    </message>
    <message>
        <source>This was changed with %1 %2: %3 allowed.</source>
        <extracomment>%1: a device, %2: when (&quot;just now&quot;, &quot;today at 09:31&quot;), %3: categories of cookies</extracomment>
        <translation>Modifié avec %1 %2&#xa0;; autorisés&#xa0;: %3.</translation>
    </message>
    <message>
        <source>What you set here is kept, and counts once you save it.</source>
        <translation>Ce que vous avez réglé ici est gardé et comptera une fois enregistré.</translation>
    </message>
</context>
<context>
    <name>DomainText</name>
    <message>
        <source>Very weak</source>
        <translation>Très faible</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Faible</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Moyen</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Fort</translation>
    </message>
    <message>
        <source>Very strong</source>
        <translation>Très fort</translation>
    </message>
    <message>
        <source>centuries to guess</source>
        <translation>des siècles pour le deviner</translation>
    </message>
    <message>
        <source>years to guess</source>
        <translation>des années pour le deviner</translation>
    </message>
    <message>
        <source>months to guess</source>
        <translation>des mois pour le deviner</translation>
    </message>
    <message>
        <source>days to guess</source>
        <translation>des jours pour le deviner</translation>
    </message>
    <message>
        <source>quickly guessed</source>
        <translation>vite deviné</translation>
    </message>
    <message>
        <source>a well-known password</source>
        <translation>un mot de passe très connu</translation>
    </message>
    <message>
        <source>common words</source>
        <translation>des mots courants</translation>
    </message>
    <message>
        <source>a common name</source>
        <translation>un nom courant</translation>
    </message>
    <message>
        <source>your own name or address is in it</source>
        <translation>il contient votre nom ou votre adresse</translation>
    </message>
    <message>
        <source>letters or digits in a row, such as abc or 123</source>
        <translation>des lettres ou des chiffres qui se suivent, comme abc ou 123</translation>
    </message>
    <message>
        <source>the same again and again</source>
        <translation>toujours la même chose</translation>
    </message>
    <message>
        <source>keys beside each other</source>
        <translation>des touches voisines</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>une date</translation>
    </message>
    <message>
        <source>Mr</source>
        <translation>M.</translation>
    </message>
    <message>
        <source>Ms</source>
        <translation>Mme</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>No salutation</extracomment>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>first name</source>
        <translation>prénom</translation>
    </message>
    <message>
        <source>last name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>salutation</source>
        <translation>civilité</translation>
    </message>
    <message>
        <source>job role</source>
        <translation>fonction</translation>
    </message>
    <message>
        <source>phone number</source>
        <translation>numéro de téléphone</translation>
    </message>
    <message>
        <source>language</source>
        <translation>langue</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters. A few uncommon words are easy to remember and hard to guess.</source>
        <translation>
            <numerusform>Au moins %n caractère. Quelques mots peu courants sont faciles à retenir et difficiles à deviner.</numerusform>
            <numerusform>Au moins %n caractères. Quelques mots peu courants sont faciles à retenir et difficiles à deviner.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too short: at least %n characters.</source>
        <translation>
            <numerusform>Trop court&#xa0;: au moins %n caractère.</numerusform>
            <numerusform>Trop court&#xa0;: au moins %n caractères.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <extracomment>How strong a password is, and how long guessing takes: &quot;Strong: years to guess.&quot;</extracomment>
        <translation>%1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1: %2. Add an uncommon word or two.</source>
        <extracomment>How strong a password is, and why: &quot;Fair: common words. Add an uncommon word or two.&quot;</extracomment>
        <translation>%1&#xa0;: %2. Ajoutez un ou deux mots peu courants.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 slow. Set it right, or times will be wrong and codes may be refused.</source>
        <translation>L’horloge de cet ordinateur retarde de %1. Réglez-la, sinon les heures seront fausses et des codes pourront être refusés.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 fast. Set it right, or times will be wrong and codes may be refused.</source>
        <translation>L’horloge de cet ordinateur avance de %1. Réglez-la, sinon les heures seront fausses et des codes pourront être refusés.</translation>
    </message>
    <message>
        <source>This session was ended, here or from another device. Sign in again to go on.</source>
        <translation>Cette session a été fermée, ici ou depuis un autre appareil. Reconnectez-vous pour continuer.</translation>
    </message>
    <message>
        <source>To be safe, the server ended this session: its key was used a second time, which happens after restoring a backup, or when someone copied it. Sign in again, and change your password if you cannot explain it.</source>
        <translation>Par sécurité, le serveur a fermé cette session&#xa0;: sa clé a servi une deuxième fois, ce qui arrive après la restauration d’une sauvegarde ou quand quelqu’un l’a copiée. Reconnectez-vous, et changez de mot de passe si vous ne pouvez pas l’expliquer.</translation>
    </message>
    <message>
        <source>Your sign-in is not valid any more. Sign in again to go on.</source>
        <translation>Votre connexion n’est plus valable. Reconnectez-vous pour continuer.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Try again later.</source>
        <translation>Réessayez plus tard.</translation>
    </message>
    <message>
        <source>Try again now.</source>
        <translation>Réessayez maintenant.</translation>
    </message>
    <message>
        <source>Try again in %1.</source>
        <extracomment>%1 is a duration: &quot;2 minutes&quot;</extracomment>
        <translation>Réessayez dans %1.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences after each other</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>This account is not confirmed yet. Enter the code that was sent to its email address.</source>
        <translation>Ce compte n’est pas encore confirmé. Saisissez le code envoyé à son adresse e-mail.</translation>
    </message>
    <message>
        <source>Only https:// addresses are accepted, except on this computer. Enter another address.</source>
        <translation>Seules les adresses https:// sont acceptées, sauf sur cet ordinateur. Saisissez une autre adresse.</translation>
    </message>
    <message>
        <source>You may not do this. Ask an administrator if you need to.</source>
        <translation>Vous n’avez pas le droit de faire cela. Demandez à un administrateur si vous en avez besoin.</translation>
    </message>
    <message>
        <source>The same change is still being made. Wait a moment, then try again.</source>
        <translation>La même modification est encore en cours. Patientez un instant, puis réessayez.</translation>
    </message>
    <message>
        <source>This is the session that you are in. Sign out instead.</source>
        <translation>C’est la session que vous utilisez. Déconnectez-vous plutôt.</translation>
    </message>
    <message>
        <source>Gatehouse already runs with this profile. Go to its window, or close it, then try again.</source>
        <translation>Gatehouse est déjà ouvert avec ce profil. Allez à sa fenêtre, ou fermez-la, puis réessayez.</translation>
    </message>
    <message>
        <source>Another program already uses this address on this computer. Close it, then try again.</source>
        <translation>Un autre programme utilise déjà cette adresse sur cet ordinateur. Fermez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>The platform&apos;s folder already holds data. Choose an empty one.</source>
        <translation>Le dossier de la plateforme contient déjà des données. Choisissez un dossier vide.</translation>
    </message>
    <message>
        <source>This was changed in another place meanwhile. Look at the newer version, then save again.</source>
        <translation>Ceci a été modifié ailleurs entre-temps. Regardez la version la plus récente, puis enregistrez à nouveau.</translation>
    </message>
    <message>
        <source>The email address or the password is not right. Check both, then try again.</source>
        <translation>L’adresse e-mail ou le mot de passe est incorrect. Vérifiez les deux, puis réessayez.</translation>
    </message>
    <message>
        <source>This code is not right. Check it, then enter it again.</source>
        <translation>Ce code est incorrect. Vérifiez-le, puis saisissez-le à nouveau.</translation>
    </message>
    <message>
        <source>This code has expired. Ask for a new one.</source>
        <translation>Ce code a expiré. Demandez-en un nouveau.</translation>
    </message>
    <message>
        <source>Another account has this address by now, so nothing was changed. Use another one.</source>
        <translation>Un autre compte a maintenant cette adresse&#xa0;; rien n’a donc été changé. Utilisez-en une autre.</translation>
    </message>
    <message>
        <source>This is not a server address. Enter one like platform.example.org.</source>
        <translation>Ce n’est pas une adresse de serveur. Saisissez-en une comme platform.example.org.</translation>
    </message>
    <message>
        <source>This is not a picture that can be used. Choose a PNG, JPEG, WebP or GIF file.</source>
        <translation>Ce n’est pas une image utilisable. Choisissez un fichier PNG, JPEG, WebP ou GIF.</translation>
    </message>
    <message>
        <source>This file is larger than 10 MB. Choose a smaller one.</source>
        <translation>Ce fichier dépasse 10 Mo. Choisissez-en un plus petit.</translation>
    </message>
    <message>
        <source>This picture has more than 50 megapixels. Choose a smaller one.</source>
        <translation>Cette image dépasse 50 mégapixels. Choisissez-en une plus petite.</translation>
    </message>
    <message>
        <source>This picture is damaged or cut short and cannot be read. Choose another one.</source>
        <translation>Cette image est abîmée ou tronquée et ne peut pas être lue. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>This file cannot be opened. Check that it is still there and that you may read it.</source>
        <translation>Ce fichier ne peut pas être ouvert. Vérifiez qu’il est encore là et que vous avez le droit de le lire.</translation>
    </message>
    <message>
        <source>This is too large to be sent. Make it smaller, then try again.</source>
        <translation>C’est trop volumineux pour être envoyé. Réduisez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>Some fields need another value. Correct the marked ones, then try again.</source>
        <translation>Certains champs demandent une autre valeur. Corrigez ceux qui sont marqués, puis réessayez.</translation>
    </message>
    <message>
        <source>The server did not accept this. Check what you entered, or update the program.</source>
        <translation>Le serveur n’a pas accepté. Vérifiez ce que vous avez saisi, ou mettez le programme à jour.</translation>
    </message>
    <message>
        <source>Too many failed tries: signing in to this account is blocked for a while.</source>
        <translation>Trop d’essais infructueux&#xa0;: la connexion à ce compte est bloquée pour un moment.</translation>
    </message>
    <message>
        <source>This code was tried too often and no longer works. Ask for a new one.</source>
        <translation>Ce code a été essayé trop souvent et ne fonctionne plus. Demandez-en un nouveau.</translation>
    </message>
    <message>
        <source>A code was sent a moment ago. Look into your mailbox first.</source>
        <translation>Un code vient d’être envoyé. Regardez d’abord votre messagerie.</translation>
    </message>
    <message>
        <source>Too many requests came from your network.</source>
        <translation>Trop de demandes sont venues de votre réseau.</translation>
    </message>
    <message>
        <source>The server has no room left, so nothing was saved. Tell whoever runs it, and try again later.</source>
        <translation>Le serveur n’a plus de place&#xa0;; rien n’a donc été enregistré. Prévenez la personne qui le gère et réessayez plus tard.</translation>
    </message>
    <message>
        <source>The server cannot take pictures in now.</source>
        <translation>Le serveur ne peut pas recevoir d’images pour le moment.</translation>
    </message>
    <message>
        <source>The server is busy.</source>
        <translation>Le serveur est occupé.</translation>
    </message>
    <message>
        <source>Something went wrong on the server.</source>
        <translation>Un problème est survenu sur le serveur.</translation>
    </message>
    <message>
        <source>There is no platform at this address that this program could sign in to. Check the address.</source>
        <translation>Il n’y a pas, à cette adresse, de plateforme à laquelle ce programme puisse se connecter. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is too large to be read. Try again later, or tell whoever runs the server.</source>
        <translation>La réponse du serveur est trop volumineuse pour être lue. Réessayez plus tard, ou prévenez la personne qui gère le serveur.</translation>
    </message>
    <message>
        <source>Something other than the server answered. Check the address and your network, then try again.</source>
        <translation>Ce n’est pas le serveur qui a répondu. Vérifiez l’adresse et votre réseau, puis réessayez.</translation>
    </message>
    <message>
        <source>The server&apos;s answer cannot be understood. Try again later, or update the program.</source>
        <translation>La réponse du serveur est incompréhensible. Réessayez plus tard, ou mettez le programme à jour.</translation>
    </message>
    <message>
        <source>This computer has no keychain service. Your sign-in lasts only until you quit the program; to be kept signed in, start a keychain and sign in again.</source>
        <translation>Cet ordinateur n’a pas de trousseau de clés. Votre connexion ne dure que jusqu’à la fermeture du programme&#xa0;; pour rester connecté, démarrez un trousseau et reconnectez-vous.</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it, then try again.</source>
        <translation>Le trousseau de clés est verrouillé. Déverrouillez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>The keychain could not be used. Check that it is running and unlocked, then try again.</source>
        <translation>Le trousseau de clés n’a pas pu être utilisé. Vérifiez qu’il est démarré et déverrouillé, puis réessayez.</translation>
    </message>
    <message>
        <source>The disk of this computer is full, so nothing could be kept. Free some space, then try again.</source>
        <translation>Le disque de cet ordinateur est plein&#xa0;; rien n’a pu être conservé. Libérez de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>The program may not write to its folder, so nothing could be kept. Make the folder writable, then start the program again.</source>
        <translation>Le programme ne peut pas écrire dans son dossier&#xa0;; rien n’a pu être conservé. Autorisez l’écriture dans ce dossier, puis relancez le programme.</translation>
    </message>
    <message>
        <source>What was kept on this computer is damaged. It is read from the server again.</source>
        <translation>Ce qui était conservé sur cet ordinateur est abîmé. Tout est relu depuis le serveur.</translation>
    </message>
    <message>
        <source>What was kept on this computer was written by a newer version. Update the program.</source>
        <translation>Ce qui est conservé sur cet ordinateur vient d’une version plus récente. Mettez le programme à jour.</translation>
    </message>
    <message>
        <source>The folder for the program&apos;s data cannot be made. Check that there is room and that you may write there, or start the program with another folder (--profile).</source>
        <translation>Le dossier des données du programme ne peut pas être créé. Vérifiez qu’il y a de la place et que vous pouvez y écrire, ou lancez le programme avec un autre dossier (--profile).</translation>
    </message>
    <message>
        <source>The program&apos;s files are in use by another program. Close it, then try again.</source>
        <translation>Les fichiers du programme sont utilisés par un autre programme. Fermez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>The program could not read or write its files on this computer. Check the disk, then try again.</source>
        <translation>Le programme n’a pas pu lire ou écrire ses fichiers sur cet ordinateur. Vérifiez le disque, puis réessayez.</translation>
    </message>
    <message>
        <source>The platform program is not installed on this computer. Install Gatehouse again, or sign in to a server.</source>
        <translation>Le programme de la plateforme n’est pas installé sur cet ordinateur. Réinstallez Gatehouse, ou connectez-vous à un serveur.</translation>
    </message>
    <message>
        <source>The platform on this computer did not start. Try again, or restart the computer.</source>
        <translation>La plateforme de cet ordinateur n’a pas démarré. Réessayez, ou redémarrez l’ordinateur.</translation>
    </message>
    <message>
        <source>The platform on this computer stopped by itself. Start it again.</source>
        <translation>La plateforme de cet ordinateur s’est arrêtée d’elle-même. Redémarrez-la.</translation>
    </message>
    <message>
        <source>Something went wrong in this program. Try again; if it stays, report it with the details.</source>
        <translation>Un problème est survenu dans ce programme. Réessayez&#xa0;; s’il persiste, signalez-le avec les détails.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Annulé. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Check your connection, then try again.</source>
        <translation>Le serveur est injoignable. Vérifiez votre connexion, puis réessayez.</translation>
    </message>
    <message>
        <source>The server did not answer in time. Try again in a moment.</source>
        <translation>Le serveur n’a pas répondu à temps. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The connection is not safe: the server&apos;s certificate is not trusted. Nothing was sent. Check the address and your clock, or ask whoever runs the server.</source>
        <translation>Certificat du serveur non reconnu&#xa0;: rien n’a été envoyé. Vérifiez l’adresse et l’horloge, ou demandez à qui le gère.</translation>
    </message>
    <message>
        <source>This needs a fresh proof that it is you. Confirm it, then try again.</source>
        <translation>Il faut une nouvelle preuve que c’est bien vous. Confirmez, puis réessayez.</translation>
    </message>
    <message>
        <source>No change of your address waits any more: it was withdrawn, it is over, or the device that asked for it was signed out. Ask for it again.</source>
        <translation>Plus aucun changement d’adresse n’est en attente&#xa0;: il a été retiré, il est terminé, ou l’appareil qui l’avait demandé a été déconnecté. Demandez-le à nouveau.</translation>
    </message>
    <message>
        <source>This does not exist any more, or you may not see it. Go back and read the list again.</source>
        <translation>Ceci n’existe plus, ou vous n’avez pas le droit de le voir. Revenez en arrière et relisez la liste.</translation>
    </message>
    <message>
        <source>Request: %1</source>
        <translation>Demande&#xa0;: %1</translation>
    </message>
    <message>
        <source>HTTP status: %1</source>
        <translation>Statut HTTP&#xa0;: %1</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code&#xa0;: %1</translation>
    </message>
    <message>
        <source>Enter your first name.</source>
        <translation>Saisissez votre prénom.</translation>
    </message>
    <message>
        <source>Enter your last name.</source>
        <translation>Saisissez votre nom.</translation>
    </message>
    <message>
        <source>Enter your email address.</source>
        <translation>Saisissez votre adresse e-mail.</translation>
    </message>
    <message>
        <source>Enter a password.</source>
        <translation>Saisissez un mot de passe.</translation>
    </message>
    <message>
        <source>Paste the code from the mail.</source>
        <translation>Collez le code reçu par e-mail.</translation>
    </message>
    <message>
        <source>Enter the code.</source>
        <translation>Saisissez le code.</translation>
    </message>
    <message>
        <source>Accept the terms to go on.</source>
        <translation>Acceptez les conditions pour continuer.</translation>
    </message>
    <message>
        <source>Enter the server&apos;s address.</source>
        <translation>Saisissez l’adresse du serveur.</translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation>Remplissez ce champ.</translation>
    </message>
    <message numerus="yes">
        <source>Too long: at most %n characters.</source>
        <translation>
            <numerusform>Trop long&#xa0;: %n caractère au plus.</numerusform>
            <numerusform>Trop long&#xa0;: %n caractères au plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is too long. Make it shorter.</source>
        <translation>C’est trop long. Raccourcissez.</translation>
    </message>
    <message numerus="yes">
        <source>Too short: at least %n characters.</source>
        <translation>
            <numerusform>Trop court&#xa0;: au moins %n caractère.</numerusform>
            <numerusform>Trop court&#xa0;: au moins %n caractères.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is too short. Make it longer.</source>
        <translation>C’est trop court. Rallongez.</translation>
    </message>
    <message>
        <source>There is a character in it that is not allowed here. Remove it.</source>
        <translation>Un des caractères n’est pas autorisé ici. Retirez-le.</translation>
    </message>
    <message>
        <source>This is not a complete email address, such as name@example.org.</source>
        <translation>Ce n’est pas une adresse e-mail complète, comme nom@example.org.</translation>
    </message>
    <message>
        <source>This password is known from a data leak. Choose another one.</source>
        <translation>Ce mot de passe figure dans une fuite de données. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>This is too easy to guess. Add an uncommon word or two.</source>
        <translation>C’est trop facile à deviner. Ajoutez un ou deux mots peu courants.</translation>
    </message>
    <message>
        <source>The server does not know this choice. Choose another one.</source>
        <translation>Le serveur ne connaît pas ce choix. Faites-en un autre.</translation>
    </message>
    <message>
        <source>The email address or the password is not right.</source>
        <translation>L’adresse e-mail ou le mot de passe est incorrect.</translation>
    </message>
    <message>
        <source>This is the address you have already. Enter another one.</source>
        <translation>C’est déjà votre adresse. Saisissez-en une autre.</translation>
    </message>
    <message>
        <source>This code is not known, was used before, or is older than 7 days. Copy it from the mail once more, or ask whoever runs the server.</source>
        <translation>Ce code est inconnu, a déjà servi ou date de plus de 7 jours. Recopiez-le depuis l’e-mail, ou demandez à la personne qui gère le serveur.</translation>
    </message>
    <message>
        <source>This is not your password. Check it, then enter it again.</source>
        <translation>Ce n’est pas votre mot de passe. Vérifiez-le, puis saisissez-le à nouveau.</translation>
    </message>
    <message>
        <source>Only https:// addresses are accepted, except on this computer.</source>
        <translation>Seules les adresses https:// sont acceptées, sauf sur cet ordinateur.</translation>
    </message>
    <message>
        <source>This was not accepted. Enter something else.</source>
        <translation>Ceci n’a pas été accepté. Saisissez autre chose.</translation>
    </message>
    <message>
        <source>This account will be deleted on %1. Sign in with its password to keep it.</source>
        <extracomment>%1 is a date: &quot;14 Mar 2024&quot;</extracomment>
        <translation>Ce compte sera supprimé le %1. Connectez-vous avec son mot de passe pour le garder.</translation>
    </message>
    <message>
        <source>Organizations would be without an admin. Make somebody else there an admin first.</source>
        <translation>Des organisations se retrouveraient sans administrateur. Nommez-y d’abord un autre administrateur.</translation>
    </message>
    <message>
        <source>A file with your data is being made already.</source>
        <translation>Un fichier avec vos données est déjà en préparation.</translation>
    </message>
    <message>
        <source>Enter the password you have now.</source>
        <translation>Saisissez votre mot de passe actuel.</translation>
    </message>
    <message>
        <source>This is not the address of your account. Type it as it is written above.</source>
        <translation>Ce n’est pas l’adresse de votre compte. Saisissez-la comme elle est écrite ci-dessus.</translation>
    </message>
    <message>
        <source>This is the password you have already. Choose another one.</source>
        <translation>C’est déjà votre mot de passe. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Doesn&apos;t match the new password.</source>
        <translation>Ne correspond pas au nouveau mot de passe.</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>%1, %2</source>
        <extracomment>A date and a time: &quot;24 Nov 2026, 08:55&quot;</extracomment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>il y a %n min</numerusform>
            <numerusform>il y a %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>il y a %n h</numerusform>
            <numerusform>il y a %n h</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>today at %1</source>
        <extracomment>%1 is a time: &quot;today at 09:12&quot;, after &quot;saved&quot;</extracomment>
        <translation>aujourd’hui à %1</translation>
    </message>
    <message>
        <source>yesterday at %1</source>
        <extracomment>%1 is a time: &quot;yesterday at 18:30&quot;, after &quot;saved&quot;</extracomment>
        <translation>hier à %1</translation>
    </message>
    <message>
        <source>on %1 at %2</source>
        <extracomment>%1 is a date, %2 a time: &quot;on 12 Nov 2026 at 09:12&quot;, after &quot;saved&quot;</extracomment>
        <translation>le %1 à %2</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::AboutDialog</name>
    <message>
        <source>About Gatehouse</source>
        <translation>À propos de Gatehouse</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Gatehouse %1</source>
        <translation>Gatehouse %1</translation>
    </message>
    <message>
        <source>Looks after your account on a data platform.</source>
        <translation>S’occupe de votre compte sur une plateforme de données.</translation>
    </message>
    <message>
        <source>Connected to %1, version %2.</source>
        <translation>Connecté à %1, version %2.</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0, without any warranty.</source>
        <translation>Logiciel libre sous licence Apache 2.0, sans aucune garantie.</translation>
    </message>
</context>
<context>
    <name>gatehouse::AccountBanners</name>
    <message>
        <source>Not trusted.</source>
        <translation>Non sûre.</translation>
    </message>
    <message>
        <source>Offline.</source>
        <translation>Hors ligne.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>Le serveur ne répond pas.</translation>
    </message>
    <message>
        <source>The server has trouble.</source>
        <translation>Le serveur a un problème.</translation>
    </message>
    <message>
        <source>Changes are kept here and sent when the connection is back.</source>
        <translation>Les modifications sont conservées ici et envoyées au retour de la connexion.</translation>
    </message>
    <message>
        <source>Changes are sent when the connection is back; quitting loses them.</source>
        <translation>Les modifications sont envoyées au retour de la connexion&#xa0;; quitter les ferait perdre.</translation>
    </message>
    <message>
        <source>Showing what was saved %1. %2</source>
        <extracomment>%1 is a time (&quot;today at 09:12&quot;), %2 a sentence</extracomment>
        <translation>Vous voyez ce qui a été enregistré %1. %2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>You will be signed out when the program quits.</source>
        <translation>Vous serez déconnecté à la fermeture du programme.</translation>
    </message>
</context>
<context>
    <name>gatehouse::AccountButton</name>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Compte&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>gatehouse::AccountDeletionDialog</name>
    <message>
        <source>Your name, address, phone number and picture</source>
        <translation>Votre nom, votre adresse, votre numéro de téléphone et votre photo</translation>
    </message>
    <message>
        <source>Your name, address and phone number</source>
        <translation>Votre nom, votre adresse et votre numéro de téléphone</translation>
    </message>
    <message>
        <source>Your preferences and the history of your consents</source>
        <translation>Vos préférences et l’historique de vos consentements</translation>
    </message>
    <message>
        <source>Your sign-in: every device is signed out at once</source>
        <translation>Votre connexion&#xa0;: tous les appareils sont déconnectés aussitôt</translation>
    </message>
    <message numerus="yes">
        <source>Your place in %Ln organizations, with invitations and requests</source>
        <translation>
            <numerusform>Votre place dans %Ln organisation, avec les invitations et les demandes</numerusform>
            <numerusform>Votre place dans %Ln organisations, avec les invitations et les demandes</numerusform>
        </translation>
    </message>
    <message>
        <source>Your invitations and requests</source>
        <translation>Vos invitations et vos demandes</translation>
    </message>
    <message>
        <source>Delete your account?</source>
        <translation>Supprimer votre compte&#xa0;?</translation>
    </message>
    <message>
        <source>This will be deleted, and nobody can bring it back afterwards:</source>
        <translation>Ceci sera supprimé, et personne ne pourra le rétablir ensuite&#xa0;:</translation>
    </message>
    <message>
        <source>This will be deleted at %1, and nobody can bring it back afterwards:</source>
        <translation>Ceci sera supprimé sur %1, et personne ne pourra le rétablir ensuite&#xa0;:</translation>
    </message>
    <message>
        <source>Your changes that were not sent yet are lost at once.</source>
        <translation>Vos modifications pas encore envoyées sont perdues aussitôt.</translation>
    </message>
    <message>
        <source>There are some days to change your mind, as a rule 14: signing in brings the account back. You will be told until when.</source>
        <translation>Vous avez quelques jours pour changer d’avis, en général 14&#xa0;: vous connecter rétablit le compte. On vous dira jusqu’à quand.</translation>
    </message>
    <message>
        <source>&amp;Type %1 to go on</source>
        <translation>&amp;Tapez %1 pour continuer</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ann&amp;uler</translation>
    </message>
    <message>
        <source>&amp;Delete account</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>The account can be deleted once the server can be reached again.</source>
        <translation>Le compte pourra être supprimé quand le serveur sera de nouveau joignable.</translation>
    </message>
    <message numerus="yes">
        <source>You are the only admin of %Ln organizations. Make somebody else there an admin, or delete the organization; then delete your account.</source>
        <translation>
            <numerusform>Vous êtes le seul administrateur de %Ln organisation. Nommez-y un autre administrateur, ou supprimez l’organisation&#xa0;; supprimez ensuite votre compte.</numerusform>
            <numerusform>Vous êtes le seul administrateur de %Ln organisations. Nommez-y un autre administrateur, ou supprimez ces organisations&#xa0;; supprimez ensuite votre compte.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::AccountMenu</name>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>C&amp;lair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>Som&amp;bre</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;Contraste élevé</translation>
    </message>
    <message>
        <source>Sign in to &amp;another account</source>
        <translation>&amp;Ajouter un compte</translation>
    </message>
    <message>
        <source>&amp;Messages of the local platform</source>
        <translation>&amp;Messages locaux</translation>
    </message>
    <message>
        <source>A&amp;bout Gatehouse</source>
        <translation>À &amp;propos de Gatehouse</translation>
    </message>
    <message>
        <source>Sign &amp;out…</source>
        <translation>Se déc&amp;onnecter…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
</context>
<context>
    <name>gatehouse::AccountView</name>
    <message>
        <source>You are signed out here</source>
        <translation>Vous êtes déconnecté ici</translation>
    </message>
    <message>
        <source>Sign &amp;in again</source>
        <translation>Se &amp;reconnecter</translation>
    </message>
    <message>
        <source>Your changes that were not sent yet are kept for then.</source>
        <translation>Vos modifications pas encore envoyées sont gardées jusque-là.</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organisations</translation>
    </message>
</context>
<context>
    <name>gatehouse::ActionButton</name>
    <message>
        <source>Busy</source>
        <translation>Occupé</translation>
    </message>
</context>
<context>
    <name>gatehouse::AvailableCard</name>
    <message>
        <source>Organizations available to you</source>
        <translation>Organisations qui vous sont ouvertes</translation>
    </message>
    <message>
        <source>Public organizations, searched on this computer.</source>
        <translation>Organisations publiques, recherchées sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Search organizations</source>
        <translation>Rechercher des organisations</translation>
    </message>
    <message>
        <source>No organization is called that</source>
        <translation>Aucune organisation ne porte ce nom</translation>
    </message>
    <message>
        <source>There are no public organizations yet</source>
        <translation>Il n’y a pas encore d’organisation publique</translation>
    </message>
    <message>
        <source>Check the spelling, or type only the beginning of a word of its name.</source>
        <translation>Vérifiez l’orthographe, ou ne tapez que le début d’un mot de son nom.</translation>
    </message>
    <message>
        <source>Ask the admin of yours to add you, or press F5 to look again.</source>
        <translation>Demandez à l’administrateur de la vôtre de vous ajouter, ou appuyez sur F5 pour actualiser.</translation>
    </message>
    <message>
        <source>&amp;Show all</source>
        <translation>Tout &amp;afficher</translation>
    </message>
    <message numerus="yes">
        <source>%Ln organizations found</source>
        <translation>
            <numerusform>%Ln organisation trouvée</numerusform>
            <numerusform>%Ln organisations trouvées</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetching the list…</source>
        <translation>Chargement de la liste…</translation>
    </message>
    <message>
        <source>%1 of %2 · %3 ms</source>
        <translation>%1 sur %2 · %3 ms</translation>
    </message>
</context>
<context>
    <name>gatehouse::ClearableCombo</name>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
</context>
<context>
    <name>gatehouse::CodeEdit</name>
    <message>
        <source>Six-digit code</source>
        <translation>Code à six chiffres</translation>
    </message>
</context>
<context>
    <name>gatehouse::CodePage</name>
    <message>
        <source>Enter the code from the mail</source>
        <translation>Saisissez le code reçu par e-mail</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>&amp;Keep me signed in</source>
        <translation>&amp;Rester connecté</translation>
    </message>
    <message>
        <source>C&amp;onfirm</source>
        <translation>C&amp;onfirmer</translation>
    </message>
    <message>
        <source>Wrong address?</source>
        <translation>Mauvaise adresse&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Back to the form</source>
        <translation>Revenir au &amp;formulaire</translation>
    </message>
    <message>
        <source>If %1 can have an account here, a mail with a code is on its way.</source>
        <translation>Si %1 peut avoir un compte ici, un e-mail avec un code est en route.</translation>
    </message>
    <message>
        <source>A new code is on its way. The one before no longer counts.</source>
        <translation>Un nouveau code est en route. Le précédent ne compte plus.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ConflictDialog</name>
    <message>
        <source>Changed in two places</source>
        <translation>Modifié à deux endroits</translation>
    </message>
    <message>
        <source>Decide &amp;later</source>
        <translation>P&amp;lus tard</translation>
    </message>
    <message>
        <source>Another device</source>
        <translation>Un autre appareil</translation>
    </message>
    <message>
        <source>This computer, %1</source>
        <translation>Cet ordinateur, %1</translation>
    </message>
    <message>
        <source>%1, %2 · on the server now</source>
        <translation>%1, %2 · actuellement sur le serveur</translation>
    </message>
    <message>
        <source>Your %1 was changed on another device</source>
        <translation>Modifié sur un autre appareil&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fields were changed on another device</source>
        <translation>
            <numerusform>%Ln champ a été modifié sur un autre appareil</numerusform>
            <numerusform>%Ln champs ont été modifiés sur un autre appareil</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 changed it %2, before the change from this computer arrived. Which one is right?</source>
        <translation>Modifié avec %1 %2, avant l’arrivée de la modification de cet ordinateur. Laquelle est la bonne&#xa0;?</translation>
    </message>
    <message>
        <source>%1 changed them %2, before the changes from this computer arrived. Which ones are right?</source>
        <translation>Modifiés avec %1 %2, avant l’arrivée des modifications de cet ordinateur. Lesquelles sont les bonnes&#xa0;?</translation>
    </message>
    <message>
        <source>Your new %1, %2, did not collide and was saved.</source>
        <translation>Votre autre modification (%1&#xa0;: %2) n’était pas en conflit et a été enregistrée.</translation>
    </message>
    <message>
        <source>Your new %1, %2, does not collide and is being sent.</source>
        <translation>Votre autre modification (%1&#xa0;: %2) n’est pas en conflit et est en cours d’envoi.</translation>
    </message>
    <message>
        <source>Your changes to %1 did not collide and were saved.</source>
        <translation>Vos autres modifications (%1) n’étaient pas en conflit et ont été enregistrées.</translation>
    </message>
    <message>
        <source>Your changes to %1 do not collide and are being sent.</source>
        <translation>Vos autres modifications (%1) ne sont pas en conflit et sont en cours d’envoi.</translation>
    </message>
    <message>
        <source>&amp;Keep what is chosen</source>
        <translation>&amp;Garder ce choix</translation>
    </message>
    <message>
        <source>&amp;Keep %1</source>
        <translation>&amp;Garder %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::ConsentHistory</name>
    <message>
        <source>Your decisions so far</source>
        <translation>Vos décisions jusqu’ici</translation>
    </message>
    <message>
        <source>Show &amp;more</source>
        <translation>Afficher &amp;plus</translation>
    </message>
    <message>
        <source>No decisions yet</source>
        <translation>Pas encore de décision</translation>
    </message>
    <message>
        <source>What you allow or refuse is listed here, with its date and words.</source>
        <translation>Ce que vous autorisez ou refusez est listé ici, avec la date et le texte.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ContactCard</name>
    <message>
        <source>Contact information</source>
        <translation>Coordonnées</translation>
    </message>
    <message>
        <source>How the platform and the members of your organizations reach you.</source>
        <translation>Comment la plateforme et les membres de vos organisations vous joignent.</translation>
    </message>
    <message>
        <source>Two versions wait for your decision.</source>
        <translation>Deux versions attendent votre décision.</translation>
    </message>
    <message>
        <source>Dec&amp;ide…</source>
        <translation>Déc&amp;ider…</translation>
    </message>
    <message>
        <source>Dis&amp;card</source>
        <translation>A&amp;bandonner</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Réta&amp;blir</translation>
    </message>
    <message>
        <source>Sa&amp;ve changes</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Not saved yet. Correct what is marked.</source>
        <translation>Pas encore enregistré. Corrigez ce qui est marqué.</translation>
    </message>
    <message>
        <source>Not saved yet. What you typed is still here.</source>
        <translation>Pas encore enregistré. Ce que vous avez saisi est toujours là.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsaved changes</source>
        <translation>
            <numerusform>%Ln modification non enregistrée</numerusform>
            <numerusform>%Ln modifications non enregistrées</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes discarded</source>
        <translation>Modifications abandonnées</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Kept until you quit the program · will be sent</source>
        <translation>Conservé jusqu’à la fermeture du programme · sera envoyé</translation>
    </message>
    <message>
        <source>Saved on this computer at %1 · will be sent</source>
        <translation>Enregistré sur cet ordinateur à %1 · sera envoyé</translation>
    </message>
</context>
<context>
    <name>gatehouse::ContactForm</name>
    <message>
        <source>Sa&amp;lutation</source>
        <translation>Civi&amp;lité</translation>
    </message>
    <message>
        <source>&amp;Job role</source>
        <translation>&amp;Fonction</translation>
    </message>
    <message>
        <source>&amp;First name</source>
        <translation>&amp;Prénom</translation>
    </message>
    <message>
        <source>Last &amp;name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Email address</source>
        <translation>Adresse e-&amp;mail</translation>
    </message>
    <message>
        <source>Clear job role</source>
        <translation>Effacer la fonction</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>En attente d’envoi</translation>
    </message>
    <message>
        <source>Phone nu&amp;mber</source>
        <translation>Numéro &amp;de téléphone</translation>
    </message>
</context>
<context>
    <name>gatehouse::CookieDialog</name>
    <message>
        <source>Cookie preferences</source>
        <translation>Préférences de cookies</translation>
    </message>
    <message>
        <source>Choose what the pages of the platform may store in your browser. Your choice holds on every device where you are signed in.</source>
        <translation>Choisissez ce que les pages de la plateforme peuvent stocker dans votre navigateur. Votre choix vaut sur tous les appareils où vous êtes connecté.</translation>
    </message>
    <message>
        <source>Categories of cookies</source>
        <translation>Catégories de cookies</translation>
    </message>
    <message>
        <source>&amp;Only necessary</source>
        <translation>&amp;Nécessaires</translation>
    </message>
    <message>
        <source>&amp;Accept all</source>
        <translation>&amp;Tout accepter</translation>
    </message>
    <message>
        <source>&amp;Save choice</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>A choice can be made when the connection is back: it has to be kept by the platform.</source>
        <translation>Vous pourrez choisir au retour de la connexion&#xa0;: la plateforme doit conserver ce choix.</translation>
    </message>
</context>
<context>
    <name>gatehouse::EmailChangeDialog</name>
    <message>
        <source>Change the email address</source>
        <translation>Changer d’adresse e-mail</translation>
    </message>
    <message>
        <source>&amp;New email address</source>
        <translation>&amp;Nouvelle adresse e-mail</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>Use &amp;another address</source>
        <translation>Utiliser une &amp;autre adresse</translation>
    </message>
    <message>
        <source>Enter the code from the mail</source>
        <translation>Saisissez le code reçu par e-mail</translation>
    </message>
    <message>
        <source>A code is on its way to %1, if it can be the address of your account.</source>
        <translation>Un code est en route vers %1, si ce peut être l’adresse de votre compte.</translation>
    </message>
    <message>
        <source>A code goes to the new address, and a notice to the one you have now.</source>
        <translation>Un code part à la nouvelle adresse, et un avis à votre adresse actuelle.</translation>
    </message>
    <message>
        <source>C&amp;onfirm</source>
        <translation>C&amp;onfirmer</translation>
    </message>
    <message>
        <source>&amp;Send the code</source>
        <translation>&amp;Envoyer le code</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>P&amp;lus tard</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ann&amp;uler</translation>
    </message>
    <message>
        <source>A new code is on its way. The one before no longer counts.</source>
        <translation>Un nouveau code est en route. Le précédent ne compte plus.</translation>
    </message>
</context>
<context>
    <name>gatehouse::EmailChangeLine</name>
    <message>
        <source>Chan&amp;ge…</source>
        <translation>Chan&amp;ger…</translation>
    </message>
    <message>
        <source>En&amp;ter code…</source>
        <translation>Saisi&amp;r le code…</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>Re&amp;tirer</translation>
    </message>
    <message>
        <source>Change the email address</source>
        <translation>Changer d’adresse e-mail</translation>
    </message>
    <message>
        <source>Enter the code for the new email address</source>
        <translation>Saisir le code de la nouvelle adresse e-mail</translation>
    </message>
    <message>
        <source>Withdraw the change of the email address</source>
        <translation>Retirer le changement d’adresse e-mail</translation>
    </message>
    <message>
        <source>A change takes effect once you confirm it from the new address.</source>
        <translation>Un changement prend effet une fois confirmé depuis la nouvelle adresse.</translation>
    </message>
    <message>
        <source>%1 waits for its code.</source>
        <translation>%1 attend son code.</translation>
    </message>
    <message>
        <source>%1 waits for its code. It can be entered once the server can be reached again.</source>
        <translation>%1 attend son code. Vous pourrez le saisir quand le serveur sera de nouveau joignable.</translation>
    </message>
    <message>
        <source>The address can be changed once the server can be reached again.</source>
        <translation>L’adresse pourra être changée quand le serveur sera de nouveau joignable.</translation>
    </message>
    <message>
        <source>Your address is %1 now. The one before got a mail with the way back, good for 7 days.</source>
        <translation>Votre adresse est maintenant %1. La précédente a reçu un e-mail pour revenir en arrière, valable 7 jours.</translation>
    </message>
    <message>
        <source>The change was withdrawn. Your address stays as it is.</source>
        <translation>Le changement a été retiré. Votre adresse reste la même.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ErrorBanner</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
</context>
<context>
    <name>gatehouse::ErrorDetails</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
</context>
<context>
    <name>gatehouse::FailedState</name>
    <message>
        <source>&amp;Try again</source>
        <translation>Ré&amp;essayer</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Détails</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
</context>
<context>
    <name>gatehouse::FieldNews</name>
    <message>
        <source>Use it</source>
        <translation>L’utiliser</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Garder le mien</translation>
    </message>
    <message>
        <source>Meanwhile changed to “%1” on another device at %2.</source>
        <translation>Modifié entre-temps en «&#xa0;%1&#xa0;» sur un autre appareil à %2.</translation>
    </message>
    <message>
        <source>Meanwhile changed to “%1” on %2 at %3.</source>
        <translation>Modifié entre-temps en «&#xa0;%1&#xa0;» sur %2 à %3.</translation>
    </message>
    <message>
        <source>Use “%1”</source>
        <translation>Utiliser «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Keep what I typed</source>
        <translation>Garder ma saisie</translation>
    </message>
    <message>
        <source>Changed on another device at %1.</source>
        <translation>Modifié sur un autre appareil à %1.</translation>
    </message>
    <message>
        <source>Changed on %1 at %2.</source>
        <translation>Modifié sur %1 à %2.</translation>
    </message>
</context>
<context>
    <name>gatehouse::HeaderBar</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>&amp;Preferences</source>
        <translation>Préféren&amp;ces</translation>
    </message>
    <message>
        <source>&amp;Security</source>
        <translation>&amp;Sécurité</translation>
    </message>
    <message>
        <source>&amp;Organizations</source>
        <translation>&amp;Organisations</translation>
    </message>
</context>
<context>
    <name>gatehouse::InformationCard</name>
    <message>
        <source>Information preferences</source>
        <translation>Préférences d’information</translation>
    </message>
    <message>
        <source>What we may send you, and how your data is used.</source>
        <translation>Ce que nous pouvons vous envoyer, et l’usage de vos données.</translation>
    </message>
    <message>
        <source>News by e-mail</source>
        <translation>Actualités par e-mail</translation>
    </message>
    <message>
        <source>Cookies</source>
        <translation>Cookies</translation>
    </message>
    <message>
        <source>Coo&amp;kie preferences…</source>
        <translation>Préférences de coo&amp;kies…</translation>
    </message>
    <message>
        <source>No answer came to your last choice. What holds shows when the connection is back.</source>
        <translation>Votre dernier choix n’a pas reçu de réponse. Ce qui vaut s’affichera au retour de la connexion.</translation>
    </message>
    <message>
        <source>This can be changed when the connection is back: it has to be kept by the platform.</source>
        <translation>Modifiable au retour de la connexion&#xa0;: la plateforme doit conserver ce choix.</translation>
    </message>
    <message>
        <source>Turned on</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>Turned off</source>
        <translation>Désactivé</translation>
    </message>
</context>
<context>
    <name>gatehouse::KeepAccountPage</name>
    <message>
        <source>This account will be deleted on %1</source>
        <extracomment>%1 is a date: &quot;14 Mar 2024&quot;</extracomment>
        <translation>Ce compte sera supprimé le %1</translation>
    </message>
    <message>
        <source>You asked for it, %1. Until then all of it is as it was, and you can keep it by signing in.</source>
        <translation>Vous l’avez demandé, %1. D’ici là, tout reste comme avant, et vous pouvez le garder en vous connectant.</translation>
    </message>
    <message>
        <source>&amp;Keep my account</source>
        <translation>&amp;Garder mon compte</translation>
    </message>
    <message>
        <source>Let it be deleted?</source>
        <translation>Le laisser supprimer&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Back to sign-in</source>
        <translation>Retour à la conne&amp;xion</translation>
    </message>
</context>
<context>
    <name>gatehouse::LanguageButton</name>
    <message>
        <source>Language: %1</source>
        <translation>Langue&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::LanguageCard</name>
    <message>
        <source>Language and formats</source>
        <translation>Langue et formats</translation>
    </message>
    <message>
        <source>What this program speaks, on every device where you are signed in, and the mails to you.</source>
        <translation>La langue de ce programme, sur tous les appareils où vous êtes connecté, et celle des e-mails qui vous sont envoyés.</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>L&amp;angue</translation>
    </message>
    <message>
        <source>Same as this computer (%1)</source>
        <extracomment>%1 is the language in its own tongue: &quot;Same as this computer (English)&quot;</extracomment>
        <translation>Comme cet ordinateur (%1)</translation>
    </message>
    <message>
        <source>Dates look like %1, numbers like %2.</source>
        <extracomment>%1 is a date with a time, %2 a number, both as the language writes them</extracomment>
        <translation>Les dates s’écrivent %1, les nombres %2.</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>En attente d’envoi</translation>
    </message>
    <message>
        <source>The language holds on this computer only. %1</source>
        <extracomment>%1 is a sentence that says why</extracomment>
        <translation>La langue ne vaut que sur cet ordinateur. %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::LanguageMenu</name>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Same as this &amp;computer (%1)</source>
        <extracomment>%1 is the language in its own tongue: &quot;Same as this computer (English)&quot;</extracomment>
        <translation>&amp;Comme cet ordinateur (%1)</translation>
    </message>
</context>
<context>
    <name>gatehouse::LocalMessagePanel</name>
    <message>
        <source>This would have been mailed to %1: the code %2.</source>
        <translation>Ceci aurait été envoyé par e-mail à %1&#xa0;: le code %2.</translation>
    </message>
    <message>
        <source>&amp;Use code</source>
        <translation>&amp;Utiliser le code</translation>
    </message>
    <message>
        <source>Use code %1</source>
        <translation>Utiliser le code %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::LocalMessagesDialog</name>
    <message>
        <source>Messages of the local platform</source>
        <translation>Messages de la plateforme locale</translation>
    </message>
    <message>
        <source>No mail leaves this computer. This is what would have been sent.</source>
        <translation>Aucun e-mail ne quitte cet ordinateur. Voici ce qui aurait été envoyé.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Pas encore de message</translation>
    </message>
    <message>
        <source>What this platform would mail appears here.</source>
        <translation>Les e-mails que cette plateforme enverrait apparaissent ici.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>À %1</translation>
    </message>
    <message>
        <source>Copy code %1</source>
        <translation>Copier le code %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::MainWindow</name>
    <message>
        <source>Gatehouse</source>
        <translation>Gatehouse</translation>
    </message>
    <message>
        <source>What this computer keeps of %1 is removed.</source>
        <translation>Ce que cet ordinateur garde de %1 est supprimé.</translation>
    </message>
    <message>
        <source>Your changes that were not sent yet are lost.</source>
        <translation>Vos modifications pas encore envoyées sont perdues.</translation>
    </message>
    <message>
        <source>What you typed and did not save is lost.</source>
        <translation>Ce que vous avez saisi sans l’enregistrer est perdu.</translation>
    </message>
    <message>
        <source>Sign out of %1?</source>
        <translation>Se déconnecter de %1&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Sign out</source>
        <translation>&amp;Se déconnecter</translation>
    </message>
    <message>
        <source>You are signed out. Nothing of the account is left on this computer.</source>
        <translation>Vous êtes déconnecté. Il ne reste rien du compte sur cet ordinateur.</translation>
    </message>
    <message>
        <source>You are signed out here, but the server could not be told. The session ends there by itself, or under Security on another device.</source>
        <translation>Vous êtes déconnecté ici, mais le serveur n’a pas pu être prévenu. La session s’y fermera d’elle-même, ou sous Sécurité sur un autre appareil.</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Quitter sans enregistrer&#xa0;?</translation>
    </message>
    <message>
        <source>What you typed under Preferences was not saved and would be lost.</source>
        <translation>Ce que vous avez saisi sous Préférences n’a pas été enregistré et serait perdu.</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>The account of %1 will be deleted on %2. Until then signing in brings it back. Nothing of it is left on this computer.</source>
        <extracomment>%1 is an address, %2 a date</extracomment>
        <translation>Le compte de %1 sera supprimé le %2. D’ici là, se connecter le rétablit. Il n’en reste rien sur cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>gatehouse::MembersCard</name>
    <message>
        <source>(you)</source>
        <translation>(vous)</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Search members</source>
        <translation>Rechercher des membres</translation>
    </message>
    <message>
        <source>Nobody here is called that</source>
        <translation>Personne ici ne porte ce nom</translation>
    </message>
    <message>
        <source>Check the spelling, or type only the beginning of a name.</source>
        <translation>Vérifiez l’orthographe, ou ne tapez que le début d’un nom.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Without a connection only the members that this computer keeps are searched.</source>
        <translation>Sans connexion, la recherche porte seulement sur les membres gardés par cet ordinateur.</translation>
    </message>
    <message>
        <source>There are no members</source>
        <translation>Il n’y a aucun membre</translation>
    </message>
    <message numerus="yes">
        <source>%Ln members</source>
        <translation>
            <numerusform>%Ln membre</numerusform>
            <numerusform>%Ln membres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln members found</source>
        <translation>
            <numerusform>%Ln membre trouvé</numerusform>
            <numerusform>%Ln membres trouvés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::MembersTableModel</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Membre depuis</translation>
    </message>
</context>
<context>
    <name>gatehouse::MineCard</name>
    <message>
        <source>My organizations</source>
        <translation>Mes organisations</translation>
    </message>
    <message>
        <source>You belong to no organization yet</source>
        <translation>Vous n’appartenez encore à aucune organisation</translation>
    </message>
    <message>
        <source>Look for yours below and ask its admin to add you.</source>
        <translation>Cherchez la vôtre ci-dessous et demandez à son administrateur de vous ajouter.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln organizations</source>
        <translation>
            <numerusform>%Ln organisation</numerusform>
            <numerusform>%Ln organisations</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
</context>
<context>
    <name>gatehouse::MyOrganizationsCard</name>
    <message>
        <source>My organizations</source>
        <translation>Mes organisations</translation>
    </message>
    <message>
        <source>Search my organizations</source>
        <translation>Rechercher dans mes organisations</translation>
    </message>
    <message>
        <source>No organization is called that</source>
        <translation>Aucune organisation ne porte ce nom</translation>
    </message>
    <message>
        <source>Check the spelling, or type less of the name.</source>
        <translation>Vérifiez l’orthographe, ou tapez moins de lettres du nom.</translation>
    </message>
    <message>
        <source>You belong to no organization yet</source>
        <translation>Vous n’appartenez encore à aucune organisation</translation>
    </message>
    <message>
        <source>Look for yours among those available to you, on the page Organizations, and ask its admin to add you.</source>
        <translation>Cherchez la vôtre parmi celles qui vous sont ouvertes, sur la page Organisations, et demandez à son administrateur de vous ajouter.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln organizations</source>
        <translation>
            <numerusform>%Ln organisation</numerusform>
            <numerusform>%Ln organisations</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
</context>
<context>
    <name>gatehouse::MyOrganizationsModel</name>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Membre depuis</translation>
    </message>
</context>
<context>
    <name>gatehouse::OrganizationView</name>
    <message>
        <source>Back to %1</source>
        <translation>Retour à %1</translation>
    </message>
    <message>
        <source>You do not belong to this organization any more</source>
        <translation>Vous n’appartenez plus à cette organisation</translation>
    </message>
    <message>
        <source>It was deleted, or your membership has ended. If that is not what you expect, ask one of its admins to invite you again.</source>
        <translation>Elle a été supprimée, ou vous n’en êtes plus membre. Si ce n’est pas ce que vous attendez, demandez à l’un de ses administrateurs de vous inviter à nouveau.</translation>
    </message>
    <message>
        <source>Go &amp;back</source>
        <translation>Reto&amp;ur</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
</context>
<context>
    <name>gatehouse::OrganizationWords</name>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message numerus="yes">
        <source>%Ln members</source>
        <translation>
            <numerusform>%Ln membre</numerusform>
            <numerusform>%Ln membres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln projects</source>
        <translation>
            <numerusform>%Ln projet</numerusform>
            <numerusform>%Ln projets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people ask to join</source>
        <translation>
            <numerusform>%Ln demande d’adhésion</numerusform>
            <numerusform>%Ln demandes d’adhésion</numerusform>
        </translation>
    </message>
    <message>
        <source>private</source>
        <extracomment>An organization that is not listed for others.</extracomment>
        <translation>privée</translation>
    </message>
    <message>
        <source>you joined on %1</source>
        <extracomment>After others, as in &quot;48 members · you joined on 14 Mar 2024&quot;.</extracomment>
        <translation>membre depuis le %1</translation>
    </message>
    <message>
        <source>you joined: –</source>
        <translation>membre depuis&#xa0;: –</translation>
    </message>
</context>
<context>
    <name>gatehouse::OrganizationsPage</name>
    <message>
        <source>Organizations</source>
        <translation>Organisations</translation>
    </message>
</context>
<context>
    <name>gatehouse::PasswordCard</name>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Curren&amp;t password</source>
        <translation>Mot de passe ac&amp;tuel</translation>
    </message>
    <message>
        <source>Ne&amp;w password</source>
        <translation>Nou&amp;veau mot de passe</translation>
    </message>
    <message>
        <source>Con&amp;firm new password</source>
        <translation>Con&amp;firmer le nouveau mot de passe</translation>
    </message>
    <message>
        <source>&amp;Update password</source>
        <translation>&amp;Modifier le mot de passe</translation>
    </message>
    <message>
        <source>Last changed %1.</source>
        <translation>Dernière modification&#xa0;: %1.</translation>
    </message>
    <message>
        <source>What you sign in with.</source>
        <translation>Ce qui vous sert à vous connecter.</translation>
    </message>
    <message>
        <source>Without a connection the password cannot be changed: nothing is kept for later.</source>
        <translation>Sans connexion, le mot de passe ne peut pas être changé&#xa0;: rien n’est gardé pour plus tard.</translation>
    </message>
    <message numerus="yes">
        <source>Your password is changed, and %Ln other sessions are signed out.</source>
        <translation>
            <numerusform>Votre mot de passe est changé, et %Ln autre session est fermée.</numerusform>
            <numerusform>Votre mot de passe est changé, et %Ln autres sessions sont fermées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your password is changed.</source>
        <translation>Votre mot de passe est changé.</translation>
    </message>
    <message>
        <source>The server has not said yet whether your password was changed. It is asked again until it does.</source>
        <translation>Le serveur n’a pas encore dit si votre mot de passe a été changé. Nous lui redemandons jusqu’à sa réponse.</translation>
    </message>
    <message>
        <source>Sign out my other devices</source>
        <translation>Fermer mes autres sessions</translation>
    </message>
</context>
<context>
    <name>gatehouse::PasswordEdit</name>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>Masquer le mot de passe</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Afficher le mot de passe</translation>
    </message>
</context>
<context>
    <name>gatehouse::PhoneCountryButton</name>
    <message>
        <source>Country: %1, %2</source>
        <extracomment>Of a phone number. %1 is a country, %2 its dial code: &quot;Country: France, +33&quot;</extracomment>
        <translation>Pays&#xa0;: %1, %2</translation>
    </message>
</context>
<context>
    <name>gatehouse::PhoneCountryPopup</name>
    <message>
        <source>Country or dial code</source>
        <translation>Pays ou indicatif</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>No country is called that, and none has this dial code.</source>
        <translation>Aucun pays ne porte ce nom ni n’a cet indicatif.</translation>
    </message>
</context>
<context>
    <name>gatehouse::PhoneNumberEdit</name>
    <message>
        <source>Remove phone number</source>
        <translation>Retirer le numéro de téléphone</translation>
    </message>
</context>
<context>
    <name>gatehouse::PhoneWords</name>
    <message>
        <source>This is too short for a phone number. Enter all of its digits.</source>
        <translation>C’est trop court pour un numéro de téléphone. Saisissez tous ses chiffres.</translation>
    </message>
    <message>
        <source>This is too long for a phone number. Check its digits.</source>
        <translation>C’est trop long pour un numéro de téléphone. Vérifiez ses chiffres.</translation>
    </message>
    <message>
        <source>Too short for %1: %2 digits expected, %3 given.</source>
        <extracomment>%1 is a country, %2 a number of at least 3, %3 any number: &quot;Too short for France: 9 digits expected, 5 given.&quot;</extracomment>
        <translation>Trop court pour le pays choisi (%1)&#xa0;: %2 chiffres attendus, %3 saisis.</translation>
    </message>
    <message>
        <source>Too long for %1: %2 digits expected, %3 given.</source>
        <translation>Trop long pour le pays choisi (%1)&#xa0;: %2 chiffres attendus, %3 saisis.</translation>
    </message>
    <message>
        <source>Too short for %1: at least %2 digits expected, %3 given.</source>
        <extracomment>%1 is a country, %2 a number of at least 3, %3 any number</extracomment>
        <translation>Trop court pour le pays choisi (%1)&#xa0;: au moins %2 chiffres attendus, %3 saisis.</translation>
    </message>
    <message>
        <source>Too long for %1: at most %2 digits expected, %3 given.</source>
        <translation>Trop long pour le pays choisi (%1)&#xa0;: au plus %2 chiffres attendus, %3 saisis.</translation>
    </message>
    <message>
        <source>International</source>
        <extracomment>In place of a country: numbers of satellites and worldwide services</extracomment>
        <translation>International</translation>
    </message>
    <message>
        <source>A phone number has digits only. Take out the letters and other signs.</source>
        <translation>Un numéro de téléphone n’a que des chiffres. Retirez les lettres et les autres signes.</translation>
    </message>
    <message>
        <source>An extension cannot be kept. Enter the number without it.</source>
        <translation>Un numéro de poste ne peut pas être gardé. Saisissez le numéro sans lui.</translation>
    </message>
    <message>
        <source>The country is missing. Choose it, or begin with + and its dial code.</source>
        <translation>Il manque le pays. Choisissez-le, ou commencez par + et son indicatif.</translation>
    </message>
    <message>
        <source>No country has this dial code. Check the digits after the +.</source>
        <translation>Aucun pays n’a cet indicatif. Vérifiez les chiffres après le +.</translation>
    </message>
    <message>
        <source>This cannot be read as one phone number. Enter a single one.</source>
        <translation>Ceci ne se lit pas comme un seul numéro de téléphone. N’en saisissez qu’un.</translation>
    </message>
    <message>
        <source>Not a length of %1: no number there has %2 digits. Check them.</source>
        <extracomment>%1 is a country, %2 a number of at least 3</extracomment>
        <translation>Longueur impossible (%1)&#xa0;: aucun numéro n’y a %2 chiffres. Vérifiez-les.</translation>
    </message>
    <message>
        <source>There is no such phone number. Check the digits and the country.</source>
        <translation>Ce numéro de téléphone n’existe pas. Vérifiez les chiffres et le pays.</translation>
    </message>
    <message>
        <source>Not a number of %1. Check the digits and the country.</source>
        <translation>Ce n’est pas un numéro du pays choisi (%1). Vérifiez les chiffres et le pays.</translation>
    </message>
    <message>
        <source>Calls to this number cost extra. Enter an ordinary number.</source>
        <translation>Les appels à ce numéro sont surtaxés. Saisissez un numéro ordinaire.</translation>
    </message>
</context>
<context>
    <name>gatehouse::PictureCropView</name>
    <message>
        <source>Section of the picture</source>
        <translation>Partie de l’image</translation>
    </message>
    <message>
        <source>Arrow keys move the section, plus and minus make it smaller and larger, R turns the picture.</source>
        <translation>Les flèches déplacent la partie choisie, plus et moins la réduisent et l’agrandissent, R tourne l’image.</translation>
    </message>
</context>
<context>
    <name>gatehouse::PictureDialog</name>
    <message>
        <source>Profile picture</source>
        <translation>Photo de profil</translation>
    </message>
    <message>
        <source>Drop a picture here</source>
        <translation>Déposez une image ici</translation>
    </message>
    <message>
        <source>PNG, JPEG, WebP or GIF, up to 10 MB. You can also paste one.</source>
        <translation>PNG, JPEG, WebP ou GIF, 10 Mo au plus. Vous pouvez aussi en coller une.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Turn &amp;left</source>
        <translation>Tourner à &amp;gauche</translation>
    </message>
    <message>
        <source>Turn &amp;right</source>
        <translation>Tourner à &amp;droite</translation>
    </message>
    <message>
        <source>&amp;Zoom in</source>
        <translation>&amp;Zoom avant</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Zoom a&amp;rrière</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>Choisir un &amp;fichier…</translation>
    </message>
    <message>
        <source>Re&amp;move picture</source>
        <translation>Suppri&amp;mer l’image</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ann&amp;uler</translation>
    </message>
    <message>
        <source>&amp;Use picture</source>
        <translation>U&amp;tiliser l’image</translation>
    </message>
    <message>
        <source>There is no picture in what you pasted.</source>
        <translation>Ce que vous avez collé ne contient pas d’image.</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>Lecture de l’image…</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Choisir une image</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.gif)</source>
        <translation>Images (*.png *.jpg *.jpeg *.webp *.gif)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Sending the picture…</source>
        <translation>Envoi de l’image…</translation>
    </message>
    <message>
        <source>Your picture was changed on another device meanwhile. Press the button again to use this one.</source>
        <translation>Votre photo a été changée entre-temps sur un autre appareil. Appuyez de nouveau sur le bouton pour utiliser celle-ci.</translation>
    </message>
    <message>
        <source>Removing the picture…</source>
        <translation>Suppression de l’image…</translation>
    </message>
    <message>
        <source>There is no connection. The picture can be changed once it is back.</source>
        <translation>Il n’y a pas de connexion. La photo pourra être changée à son retour.</translation>
    </message>
    <message>
        <source>Your picture was just changed on another device. The one you use here takes its place.</source>
        <translation>Votre photo vient d’être changée sur un autre appareil. Celle que vous utilisez ici prend sa place.</translation>
    </message>
    <message>
        <source>Shown to you and to the members of your organizations.</source>
        <translation>Visible par vous et par les membres de vos organisations.</translation>
    </message>
</context>
<context>
    <name>gatehouse::PictureLine</name>
    <message>
        <source>C&amp;hange…</source>
        <translation>C&amp;hanger…</translation>
    </message>
    <message>
        <source>Add p&amp;hoto…</source>
        <translation>Ajouter une p&amp;hoto…</translation>
    </message>
    <message>
        <source>Change the profile picture</source>
        <translation>Changer la photo de profil</translation>
    </message>
    <message>
        <source>Add a profile picture</source>
        <translation>Ajouter une photo de profil</translation>
    </message>
    <message>
        <source>Picture removed.</source>
        <translation>Photo supprimée.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rétablir</translation>
    </message>
</context>
<context>
    <name>gatehouse::PreferencesPage</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProfileValueWords</name>
    <message>
        <source>No job role</source>
        <translation>Aucune fonction</translation>
    </message>
    <message>
        <source>No phone number</source>
        <translation>Aucun numéro de téléphone</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProgressRing</name>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 sur %2 terminé</translation>
    </message>
</context>
<context>
    <name>gatehouse::QuestionDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ann&amp;uler</translation>
    </message>
</context>
<context>
    <name>gatehouse::ResendLine</name>
    <message>
        <source>The code ends in %1.</source>
        <translation>Le code expire dans %1.</translation>
    </message>
    <message>
        <source>The code has ended. Ask for a new one.</source>
        <translation>Le code a expiré. Demandez-en un nouveau.</translation>
    </message>
    <message>
        <source>New code in %1</source>
        <translation>Nouveau code dans %1</translation>
    </message>
    <message>
        <source>Send a &amp;new code</source>
        <translation>Envoyer un &amp;nouveau code</translation>
    </message>
</context>
<context>
    <name>gatehouse::ResetPage</name>
    <message>
        <source>E&amp;mail address</source>
        <translation>Adresse e-&amp;mail</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>New &amp;password</source>
        <translation>Nouveau mot de &amp;passe</translation>
    </message>
    <message>
        <source>&amp;Keep me signed in</source>
        <translation>&amp;Rester connecté</translation>
    </message>
    <message>
        <source>Remembered it?</source>
        <translation>Vous l’avez retrouvé&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Back to sign-in</source>
        <translation>Retour à la conne&amp;xion</translation>
    </message>
    <message>
        <source>Choose a new password</source>
        <translation>Choisissez un nouveau mot de passe</translation>
    </message>
    <message>
        <source>Forgot your password?</source>
        <translation>Mot de passe oublié&#xa0;?</translation>
    </message>
    <message>
        <source>If %1 has an account here, a mail with a code is on its way.</source>
        <translation>Si %1 a un compte ici, un e-mail avec un code est en route.</translation>
    </message>
    <message>
        <source>You get a mail with a code, and choose a new password.</source>
        <translation>Vous recevez un e-mail avec un code et choisissez un nouveau mot de passe.</translation>
    </message>
    <message>
        <source>&amp;Set password and sign in</source>
        <translation>&amp;Définir et se connecter</translation>
    </message>
    <message>
        <source>&amp;Send the code</source>
        <translation>&amp;Envoyer le code</translation>
    </message>
    <message>
        <source>A new code is on its way. The one before no longer counts.</source>
        <translation>Un nouveau code est en route. Le précédent ne compte plus.</translation>
    </message>
</context>
<context>
    <name>gatehouse::RevertPage</name>
    <message>
        <source>Somebody changed your address?</source>
        <translation>Quelqu’un a changé votre adresse&#xa0;?</translation>
    </message>
    <message>
        <source>Your address of before got a mail with a code. It puts the address back, signs out every device and lets you choose a new password.</source>
        <translation>Votre adresse précédente a reçu un e-mail avec un code. Il rétablit l’adresse, déconnecte tous les appareils et vous permet de choisir un nouveau mot de passe.</translation>
    </message>
    <message>
        <source>&amp;Code from the mail</source>
        <translation>&amp;Code de l’e-mail</translation>
    </message>
    <message>
        <source>&amp;Take the change back</source>
        <translation>&amp;Annuler le changement</translation>
    </message>
    <message>
        <source>Changed it yourself?</source>
        <translation>C’était vous&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Back to sign-in</source>
        <translation>Retour à la conne&amp;xion</translation>
    </message>
</context>
<context>
    <name>gatehouse::SecurityPage</name>
    <message>
        <source>Security</source>
        <translation>Sécurité</translation>
    </message>
</context>
<context>
    <name>gatehouse::ServerPage</name>
    <message>
        <source>Choose your platform</source>
        <translation>Choisissez votre plateforme</translation>
    </message>
    <message>
        <source>Gatehouse looks after your account on a data platform.</source>
        <translation>Gatehouse s’occupe de votre compte sur une plateforme de données.</translation>
    </message>
    <message>
        <source>Server &amp;address</source>
        <translation>&amp;Adresse du serveur</translation>
    </message>
    <message>
        <source>As your administrator or the platform&apos;s web site gives it.</source>
        <translation>Telle que la donne votre administrateur ou le site de la plateforme.</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>Se &amp;connecter</translation>
    </message>
    <message>
        <source>or</source>
        <translation>ou</translation>
    </message>
    <message>
        <source>&amp;Try it on this computer</source>
        <translation>&amp;Essayer sur cet ordinateur</translation>
    </message>
    <message>
        <source>Starts a small platform of your own. Nothing leaves this computer.</source>
        <translation>Démarre une petite plateforme rien qu’à vous. Rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Reto&amp;ur</translation>
    </message>
</context>
<context>
    <name>gatehouse::SessionNameDialog</name>
    <message>
        <source>Name this device</source>
        <translation>Nommer cet appareil</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Such as “Laptop in the kitchen”. Leave it empty to take the name away.</source>
        <translation>Par exemple «&#xa0;Portable de la cuisine&#xa0;». Laissez vide pour retirer le nom.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ann&amp;uler</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>This session has ended meanwhile.</source>
        <translation>Cette session a été fermée entre-temps.</translation>
    </message>
    <message>
        <source>Another device gave it another name meanwhile. Save again to use yours.</source>
        <translation>Un autre appareil lui a donné un autre nom entre-temps. Enregistrez à nouveau pour garder le vôtre.</translation>
    </message>
</context>
<context>
    <name>gatehouse::SessionRow</name>
    <message>
        <source>The server&apos;s answer did not arrive. It is asked whether this session has ended.</source>
        <translation>La réponse du serveur n’est pas arrivée. Nous lui demandons si cette session est fermée.</translation>
    </message>
    <message>
        <source>Ending…</source>
        <translation>Fermeture…</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <extracomment>Beside a session: nobody knows whether it has ended</extracomment>
        <translation>Pas encore connu</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>Cet appareil</translation>
    </message>
    <message>
        <source>New place</source>
        <translation>Nouveau lieu</translation>
    </message>
    <message>
        <source>Name…</source>
        <extracomment>Gives a session a name of one&apos;s own</extracomment>
        <translation>Nommer…</translation>
    </message>
    <message>
        <source>End session</source>
        <translation>Fermer la session</translation>
    </message>
    <message>
        <source>Name this device: %1</source>
        <translation>Nommer cet appareil&#xa0;: %1</translation>
    </message>
    <message>
        <source>End session: %1</source>
        <translation>Fermer la session&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::SessionWords</name>
    <message>
        <source>Unknown device</source>
        <translation>Appareil inconnu</translation>
    </message>
    <message>
        <source>Unknown application</source>
        <translation>Application inconnue</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Signed in %1</source>
        <translation>Connexion&#xa0;: %1</translation>
    </message>
    <message>
        <source>active now</source>
        <translation>active en ce moment</translation>
    </message>
    <message>
        <source>active %1</source>
        <translation>dernière activité&#xa0;: %1</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
</context>
<context>
    <name>gatehouse::SessionsCard</name>
    <message>
        <source>Recent sessions</source>
        <translation>Sessions récentes</translation>
    </message>
    <message>
        <source>Where your account is signed in. Don&apos;t recognise one? End it, then change your password.</source>
        <translation>Là où votre compte est connecté. Une session inconnue&#xa0;? Fermez-la, puis changez de mot de passe.</translation>
    </message>
    <message>
        <source>Where your account is signed in, this device first.</source>
        <translation>Là où votre compte est connecté, cet appareil en premier.</translation>
    </message>
    <message>
        <source>&amp;End all others…</source>
        <translation>F&amp;ermer toutes les autres…</translation>
    </message>
    <message>
        <source>Without a connection no session can be ended or named: nothing is kept for later.</source>
        <translation>Sans connexion, aucune session ne peut être fermée ni nommée&#xa0;: rien n’est gardé pour plus tard.</translation>
    </message>
    <message>
        <source>Show &amp;more</source>
        <translation>Afficher &amp;plus</translation>
    </message>
    <message>
        <source>No sessions to show</source>
        <translation>Aucune session à afficher</translation>
    </message>
    <message>
        <source>Press F5 to ask the server again.</source>
        <translation>Appuyez sur F5 pour interroger de nouveau le serveur.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln sessions</source>
        <translation>
            <numerusform>%1 sur %Ln session</numerusform>
            <numerusform>%1 sur %Ln sessions</numerusform>
        </translation>
    </message>
    <message>
        <source>End this session?</source>
        <translation>Fermer cette session&#xa0;?</translation>
    </message>
    <message>
        <source>“%1” is signed out at once and has to sign in again. If you do not recognise it, change your password afterwards.</source>
        <translation>«&#xa0;%1&#xa0;» est déconnecté aussitôt et devra se reconnecter. Si vous ne le reconnaissez pas, changez ensuite de mot de passe.</translation>
    </message>
    <message>
        <source>&amp;End session</source>
        <translation>&amp;Fermer la session</translation>
    </message>
    <message>
        <source>“%1” is signed out.</source>
        <translation>«&#xa0;%1&#xa0;» est déconnecté.</translation>
    </message>
    <message>
        <source>“%1” is still signed in. %2</source>
        <translation>«&#xa0;%1&#xa0;» est toujours connecté. %2</translation>
    </message>
    <message>
        <source>End all other sessions?</source>
        <translation>Fermer toutes les autres sessions&#xa0;?</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the names of devices</extracomment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 et %Ln autre</numerusform>
            <numerusform>%1 et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Only this device stays signed in. Signed out at once: %1.</source>
        <translation>Seul cet appareil reste connecté. Déconnectés aussitôt&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;End %Ln sessions</source>
        <translation>
            <numerusform>&amp;Fermer %Ln session</numerusform>
            <numerusform>&amp;Fermer %Ln sessions</numerusform>
        </translation>
    </message>
    <message>
        <source>All other sessions are signed out.</source>
        <translation>Toutes les autres sessions sont fermées.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are signed out.</source>
        <translation>
            <numerusform>%Ln session est fermée.</numerusform>
            <numerusform>%Ln sessions sont fermées.</numerusform>
        </translation>
    </message>
    <message>
        <source>The other sessions are still signed in. %1</source>
        <translation>Les autres sessions sont toujours ouvertes. %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>gatehouse::SignInPage</name>
    <message>
        <source>Change ser&amp;ver</source>
        <translation>Changer de ser&amp;veur</translation>
    </message>
    <message>
        <source>E&amp;mail address</source>
        <translation>Adresse e-&amp;mail</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>Mot de &amp;passe</translation>
    </message>
    <message>
        <source>&amp;Keep me signed in</source>
        <translation>&amp;Rester connecté</translation>
    </message>
    <message>
        <source>&amp;Forgot password?</source>
        <translation>Mot de passe ou&amp;blié&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Se connecter</translation>
    </message>
    <message>
        <source>or</source>
        <translation>ou</translation>
    </message>
    <message>
        <source>&amp;Try it on this computer</source>
        <translation>&amp;Essayer sur cet ordinateur</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>Nouveau ici&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Create an account</source>
        <translation>&amp;Créer un compte</translation>
    </message>
    <message>
        <source>&amp;I did not change my address</source>
        <translation>Je n’ai pas c&amp;hangé mon adresse</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Reto&amp;ur</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>Réess&amp;ayer</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Se connecter à %1</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>%1 ·</source>
        <translation>%1 ·</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, version %2</translation>
    </message>
</context>
<context>
    <name>gatehouse::SignUpPage</name>
    <message>
        <source>Create your account</source>
        <translation>Créez votre compte</translation>
    </message>
    <message>
        <source>&amp;First name</source>
        <translation>P&amp;rénom</translation>
    </message>
    <message>
        <source>&amp;Last name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>E&amp;mail address</source>
        <translation>Adresse e-&amp;mail</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>Mot de &amp;passe</translation>
    </message>
    <message>
        <source>Create &amp;account</source>
        <translation>Créer le &amp;compte</translation>
    </message>
    <message>
        <source>Already have one?</source>
        <translation>Vous en avez déjà un&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Se connecter</translation>
    </message>
    <message>
        <source>at %1 · %2</source>
        <translation>sur %1 · %2</translation>
    </message>
</context>
<context>
    <name>gatehouse::Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
</context>
<context>
    <name>gatehouse::StartTrouble</name>
    <message>
        <source>Gatehouse</source>
        <translation>Gatehouse</translation>
    </message>
    <message>
        <source>Gatehouse cannot start</source>
        <translation>Gatehouse ne peut pas démarrer</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
</context>
<context>
    <name>gatehouse::StateView</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>gatehouse::StepUpDialog</name>
    <message>
        <source>Confirm that it is you</source>
        <translation>Confirmez que c’est bien vous</translation>
    </message>
    <message>
        <source>This changes how your account is protected. Enter your password to go on; it counts for ten minutes.</source>
        <translation>Ceci change la protection de votre compte. Saisissez votre mot de passe pour continuer&#xa0;; il reste valable dix minutes.</translation>
    </message>
    <message>
        <source>Your &amp;password</source>
        <translation>Votre mot de &amp;passe</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ann&amp;uler</translation>
    </message>
    <message>
        <source>C&amp;onfirm</source>
        <translation>C&amp;onfirmer</translation>
    </message>
    <message>
        <source>Before your data is given out, confirm that it is you. Enter your password to go on; it counts for ten minutes.</source>
        <translation>Avant de remettre vos données, nous vérifions que c’est bien vous. Saisissez votre mot de passe pour continuer&#xa0;; il reste valable dix minutes.</translation>
    </message>
    <message>
        <source>Before your account is deleted, confirm that it is you. Enter your password to go on; it counts for ten minutes.</source>
        <translation>Avant de supprimer votre compte, nous vérifions que c’est bien vous. Saisissez votre mot de passe pour continuer&#xa0;; il reste valable dix minutes.</translation>
    </message>
</context>
<context>
    <name>gatehouse::StrengthMeter</name>
    <message>
        <source>Password strength</source>
        <translation>Robustesse du mot de passe</translation>
    </message>
</context>
<context>
    <name>gatehouse::Switch</name>
    <message>
        <source>Working</source>
        <translation>En cours</translation>
    </message>
</context>
<context>
    <name>gatehouse::TabStrip</name>
    <message>
        <source>%1, %2</source>
        <extracomment>The name of a tab and what its badge counts, as a screen reader says it: &quot;Organizations, 2 invitations&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>gatehouse::TermsLine</name>
    <message>
        <source>I accept the &lt;a href=&quot;terms&quot;&gt;terms of use&lt;/a&gt;.</source>
        <translation>J’accepte les &lt;a href=&quot;terms&quot;&gt;conditions d’utilisation&lt;/a&gt;.</translation>
    </message>
    <message>
        <source>I accept the &lt;a href=&quot;terms&quot;&gt;terms of use&lt;/a&gt; and have read the &lt;a href=&quot;privacy&quot;&gt;privacy notice&lt;/a&gt;.</source>
        <translation>J’accepte les &lt;a href=&quot;terms&quot;&gt;conditions d’utilisation&lt;/a&gt; et j’ai lu la &lt;a href=&quot;privacy&quot;&gt;politique de confidentialité&lt;/a&gt;.</translation>
    </message>
    <message>
        <source>The &lt;a href=&quot;privacy&quot;&gt;privacy notice&lt;/a&gt; says what happens to your data.</source>
        <translation>La &lt;a href=&quot;privacy&quot;&gt;politique de confidentialité&lt;/a&gt; explique ce que deviennent vos données.</translation>
    </message>
</context>
<context>
    <name>gatehouse::VerifiedEmailEdit</name>
    <message>
        <source>Verified</source>
        <translation>Vérifiée</translation>
    </message>
</context>
<context>
    <name>gatehouse::WelcomeView</name>
    <message>
        <source>Your address is %1 again, and every device was signed out. Now choose a new password.</source>
        <translation>Votre adresse est de nouveau %1, et tous les appareils ont été déconnectés. Choisissez maintenant un nouveau mot de passe.</translation>
    </message>
    <message>
        <source>Sign in again: this computer did not keep you signed in.</source>
        <translation>Reconnectez-vous&#xa0;: cet ordinateur n’a pas gardé votre connexion.</translation>
    </message>
</context>
<context>
    <name>gatehouse::YourDataCard</name>
    <message>
        <source>Your data</source>
        <translation>Vos données</translation>
    </message>
    <message>
        <source>What the platform keeps about you is yours: take it with you, or end it.</source>
        <translation>Ce que la plateforme garde sur vous est à vous&#xa0;: emportez-le, ou mettez-y fin.</translation>
    </message>
    <message>
        <source>Download your data</source>
        <translation>Télécharger vos données</translation>
    </message>
    <message>
        <source>How far the file with your data is</source>
        <translation>Avancement du fichier avec vos données</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Save the file with your data</source>
        <translation>Enregistrer le fichier avec vos données</translation>
    </message>
    <message>
        <source>Delete your account</source>
        <translation>Supprimer votre compte</translation>
    </message>
    <message>
        <source>Everything of it is deleted, after some days in which signing in brings it back.</source>
        <translation>Tout ce qu’il contient est supprimé après quelques jours, pendant lesquels il suffit de vous connecter pour le récupérer.</translation>
    </message>
    <message>
        <source>Delete account…</source>
        <translation>Supprimer le compte…</translation>
    </message>
    <message>
        <source>Your file waits for its turn. You may close the program meanwhile.</source>
        <translation>Votre fichier attend son tour. Vous pouvez fermer le programme entre-temps.</translation>
    </message>
    <message>
        <source>Your file is being made: %1 %. You may close the program meanwhile.</source>
        <translation>Votre fichier est en préparation&#xa0;: %1 %. Vous pouvez fermer le programme entre-temps.</translation>
    </message>
    <message>
        <source>Your file is ready. It can be saved until %1; then it is removed.</source>
        <extracomment>%1 is a time: &quot;24 Nov 2026, 08:55&quot;</extracomment>
        <translation>Votre fichier est prêt. Il peut être enregistré jusqu’au %1&#xa0;; il est ensuite supprimé.</translation>
    </message>
    <message>
        <source>The file could not be made. Your data is as it was; try again.</source>
        <translation>Le fichier n’a pas pu être préparé. Vos données sont inchangées&#xa0;; réessayez.</translation>
    </message>
    <message>
        <source>The file of %1 was removed: it is kept for a day. You can have a new one.</source>
        <translation>Le fichier du %1 a été supprimé&#xa0;: il n’est gardé qu’un jour. Vous pouvez en demander un nouveau.</translation>
    </message>
    <message>
        <source>One file with your profile, picture, preferences and consents, sessions, activity, organizations and requests.</source>
        <translation>Un fichier avec votre profil, votre photo, vos préférences et consentements, vos sessions, votre activité, vos organisations et vos demandes.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>&amp;Download your data…</source>
        <translation>Télécharger &amp;vos données…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Cancel the file with your data</source>
        <translation>Annuler le fichier avec vos données</translation>
    </message>
    <message>
        <source>Remove the file with your data</source>
        <translation>Supprimer le fichier avec vos données</translation>
    </message>
    <message>
        <source>Neither can be done without a connection: try again once the server can be reached.</source>
        <translation>Ni l’un ni l’autre n’est possible sans connexion&#xa0;: réessayez quand le serveur sera joignable.</translation>
    </message>
    <message>
        <source>Page for reading (*.html)</source>
        <translation>Page à lire (*.html)</translation>
    </message>
    <message>
        <source>File for programs (*.json)</source>
        <translation>Fichier pour programmes (*.json)</translation>
    </message>
    <message>
        <source>Save your data</source>
        <translation>Enregistrer vos données</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Enregistré sous %1.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was saved. Make room, or choose another folder.</source>
        <translation>Le disque est plein&#xa0;; rien n’a été enregistré. Libérez de la place, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>This folder cannot be written to, so nothing was saved. Choose another one.</source>
        <translation>Impossible d’écrire dans ce dossier&#xa0;; rien n’a été enregistré. Choisissez-en un autre.</translation>
    </message>
</context>
</TS>
