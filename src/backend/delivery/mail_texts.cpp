#include "backend/delivery/mail_texts.h"

#include <QLocale>

#include "backend/services/job_roles.h"
#include "contract/times.h"

namespace gatehouse::backend {

namespace {

struct Words final {
    const char* kind;
    const char* language;
    const char* subject; // %1: the platform
    const char* text;    // %1: the platform, %2: the code
};

constexpr Words
    words
        [] =
            {
                {"sign_up_code", "en", "%1: confirm your address",
                 "Your code is %2.\n\nEnter it in Gatehouse to confirm your new account at %1. It is good for 10 minutes.\n\nYou did not ask for an account? "
                 "Then ignore this message; nothing happens without the code."},
                {"sign_up_code", "fr", "%1 : confirmez votre adresse",
                 "Votre code est %2.\n\nSaisissez-le dans Gatehouse pour confirmer votre nouveau compte %1. Il est valable 10 minutes.\n\nVous n'avez pas "
                 "demandé de compte ? Ignorez ce message ; rien ne se passe sans le code."},
                {"sign_up_code", "ja", "%1：メールアドレスの確認",
                 "コードは %2 です。\n\nGatehouse に入力して、%1 の新しいアカウントを確認してください。有効期限は10分です。\n\n心当たりがない場合は、このメールを無視してください。"},
                {"account_exists", "en", "%1: you already have an account",
                 "Somebody, probably you, tried to create an account at %1 with this address. You already have one: sign in, or choose \"Forgot password?\" "
                 "to set a new password.\n\nIf it was not you, there is nothing to do: nobody was told that the account exists."},
                {"account_exists", "fr", "%1 : vous avez déjà un compte",
                 "Quelqu'un, sans doute vous, a voulu créer un compte %1 avec cette adresse. Vous en avez déjà un : connectez-vous, ou choisissez « Mot de passe "
                 "oublié ? ».\n\nSi ce n'était pas vous, il n'y a rien à faire : personne n'a appris que le compte existe."},
                {"account_exists", "ja", "%1：アカウントは既に存在します",
                 "このアドレスで %1 のアカウントを作成しようとした方がいます。アカウントは既に存在します。サインインするか、「パスワードをお忘れですか？」を選んでください。\n\n心当たりがない場合は、何もする必要はありません。"},
                {"reset_code", "en", "%1: your code for a new password",
                 "Your code is %2.\n\nEnter it in Gatehouse to set a new password at %1. It is good for 10 minutes.\n\nYou did not ask for it? Then ignore this "
                 "message; your password stays as it is."},
                {"reset_code", "fr", "%1 : votre code pour un nouveau mot de passe",
                 "Votre code est %2.\n\nSaisissez-le dans Gatehouse pour choisir un nouveau mot de passe %1. Il est valable 10 minutes.\n\nVous n'avez rien "
                 "demandé ? Ignorez ce message ; votre mot de passe ne change pas."},
                {"reset_code", "ja", "%1：新しいパスワードのコード",
                 "コードは %2 です。\n\nGatehouse に入力して、%1 の新しいパスワードを設定してください。有効期限は10分です。\n\n心当たりがない場合は、このメールを無視してください。"},
                {"password_changed", "en", "%1: your password was changed",
                 "The password of your account at %1 was changed, and all devices were signed out.\n\nIf it was not you, choose \"Forgot password?\" in Gatehouse "
                 "at once and set a new one."},
                {"password_changed", "fr", "%1 : votre mot de passe a été changé",
                 "Le mot de passe de votre compte %1 a été changé, et tous les appareils ont été déconnectés.\n\nSi ce n'était pas vous, choisissez tout de suite "
                 "« Mot de passe oublié ? » dans Gatehouse."},
                {"password_changed", "ja", "%1：パスワードが変更されました",
                 "%1 のアカウントのパスワードが変更され、すべてのデバイスがサインアウトされました。\n\n心当たりがない場合は、すぐに Gatehouse で「パスワードをお忘れですか？」を選び、新しいパスワードを設定してください。"},
                {"password_replaced", "en", "%1: your password was changed",
                 "The password of your account at %1 was changed from one of your devices, and all the others were signed out.\n\nIf it was not you, choose "
                 "\"Forgot password?\" in Gatehouse at once and set a new one: that signs out every device."},
                {"password_replaced", "fr", "%1 : votre mot de passe a été changé",
                 "Le mot de passe de votre compte %1 a été changé depuis l'un de vos appareils, et tous les autres ont été déconnectés.\n\nSi ce n'était pas vous, "
                 "choisissez tout de suite « Mot de passe oublié ? » dans Gatehouse : tous les appareils seront déconnectés."},
                {"password_replaced", "ja", "%1：パスワードが変更されました",
                 "お使いのデバイスの1台から %1 のアカウントのパスワードが変更され、ほかのすべてのデバイスがサインアウトされました。\n\n心当たりがない場合は、すぐに Gatehouse で「パスワードをお忘れですか？」を選び、新しいパスワードを設定してください。すべてのデバイスがサインアウトされます。"},
                {"password_replaced_only", "en", "%1: your password was changed",
                 "The password of your account at %1 was changed from one of your devices. The others stay signed in.\n\nIf it was not you, choose \"Forgot "
                 "password?\" in Gatehouse at once and set a new one: that signs out every device."},
                {"password_replaced_only", "fr", "%1 : votre mot de passe a été changé",
                 "Le mot de passe de votre compte %1 a été changé depuis l'un de vos appareils. Les autres restent connectés.\n\nSi ce n'était pas vous, choisissez "
                 "tout de suite « Mot de passe oublié ? » dans Gatehouse : tous les appareils seront déconnectés."},
                {"password_replaced_only", "ja", "%1：パスワードが変更されました",
                 "お使いのデバイスの1台から %1 のアカウントのパスワードが変更されました。ほかのデバイスはサインインしたままです。\n\n心当たりがない場合は、すぐに Gatehouse で「パスワードをお忘れですか？」を選び、新しいパスワードを設定してください。すべてのデバイスがサインアウトされます。"},
                {"email_change_code", "en", "%1: confirm your new address",
                 "Your code is %2.\n\nEnter it in Gatehouse to make this the address of your account at %1. It is good for 10 minutes.\n\nYou did not ask for "
                 "it? Then ignore this message; nothing happens without the code."},
                {"email_change_code", "fr", "%1 : confirmez votre nouvelle adresse",
                 "Votre code est %2.\n\nSaisissez-le dans Gatehouse pour faire de cette adresse celle de votre compte %1. Il est valable 10 minutes.\n\nVous "
                 "n'avez rien demandé ? Ignorez ce message ; rien ne se passe sans le code."},
                {"email_change_code", "ja", "%1：新しいメールアドレスの確認",
                 "コードは %2 です。\n\nGatehouse に入力すると、このアドレスが %1 のアカウントのメールアドレスになります。有効期限は10分です。\n\n心当たりがない場合は、このメールを無視してください。"},
                {"email_in_use", "en", "%1: this address is in use",
                 "Somebody, probably you, tried to make this the address of another account at %1. It already belongs to yours, so nothing was changed.\n\nIf it "
                 "was not you, there is nothing to do: nobody was told that the account exists."},
                {"email_in_use", "fr", "%1 : cette adresse est déjà utilisée",
                 "Quelqu'un, sans doute vous, a voulu faire de cette adresse celle d'un autre compte %1. Elle appartient déjà au vôtre : rien n'a été changé.\n\nSi "
                 "ce n'était pas vous, il n'y a rien à faire : personne n'a appris que le compte existe."},
                {"email_in_use", "ja", "%1：このアドレスは既に使われています",
                 "このアドレスを %1 の別のアカウントに設定しようとした方がいます。既にあなたのアカウントで使われているため、何も変更されていません。\n\n心当たりがない場合は、何もする必要はありません。"},
                {"email_change_asked", "en", "%1: a change of your address was asked for",
                 "Somebody, probably you, asked to give your account at %1 another email address. It takes effect only with a code that was sent to the new "
                 "one.\n\nIf it was not you, sign in, withdraw the change under Preferences and set a new password."},
                {"email_change_asked", "fr", "%1 : changement d'adresse demandé",
                 "Quelqu'un, sans doute vous, a demandé une autre adresse e-mail pour votre compte %1. Le changement ne prend effet qu'avec un code envoyé à la "
                 "nouvelle adresse.\n\nSi ce n'était pas vous, connectez-vous, annulez le changement dans Préférences et choisissez un nouveau mot de passe."},
                {"email_change_asked", "ja", "%1：メールアドレスの変更が申請されました",
                 "%1 のアカウントのメールアドレスを変更する申請がありました。新しいアドレスに送られたコードが入力されるまで、変更は行われません。\n\n心当たりがない場合は、サインインして「環境設定」で変更を取り消し、新しいパスワードを設定してください。"},
                {"email_changed", "en", "%1: your address was changed",
                 "The email address of your account at %1 was changed; this one is no longer its address.\n\nIf it was not you, take it back within 7 days: in "
                 "Gatehouse choose \"I did not change my address\" on the sign-in page and paste this code:\n\n%2\n\nThat signs out every device, and you choose a new "
                 "password. Show the code to nobody."},
                {"email_changed", "fr", "%1 : votre adresse a été changée",
                 "L'adresse e-mail de votre compte %1 a été changée ; celle-ci n'est plus la sienne.\n\nSi ce n'était pas vous, annulez-le dans les 7 jours : "
                 "dans Gatehouse, choisissez « Je n'ai pas changé mon adresse » sur la page de connexion et collez ce code :\n\n%2\n\nTous les appareils seront "
                 "déconnectés et vous choisirez un nouveau mot de passe. Ne montrez ce code à personne."},
                {"email_changed", "ja", "%1：メールアドレスが変更されました",
                 "%1 のアカウントのメールアドレスが変更されました。このアドレスは使われなくなりました。\n\n心当たりがない場合は、7日以内に元に戻せます。Gatehouse "
                 "のサインイン画面で「アドレスを変更していません」を選び、次のコードを貼り付けてください。\n\n%2\n\nすべてのデバイスがサインアウトされ、新しいパスワードを設定します。このコードは誰にも見せないでください。"},
                {"email_reverted", "en", "%1: this address was taken off an account",
                 "This is no longer the address of an account at %1: the owner of the address before took the change back, and all devices were signed out."},
                {"email_reverted", "fr", "%1 : cette adresse a été retirée d'un compte",
                 "Cette adresse n'est plus celle d'un compte %1 : le titulaire de l'adresse précédente a annulé le changement, et tous les appareils ont été "
                 "déconnectés."},
                {"email_reverted", "ja", "%1：このアドレスはアカウントから外されました",
                 "以前のアドレスの持ち主が変更を取り消したため、このアドレスは %1 のアカウントのものではなくなりました。すべてのデバイスがサインアウトされました。"},
                {"export_made", "en", "%1: an export of your data was made",
                 "A file with everything that %1 keeps about you was made. It can be downloaded in Gatehouse under Preferences for a day; then it is removed.\n\nIf "
                 "it was not you, set a new password at once: all other devices are signed out by it."},
                {"export_made", "fr", "%1 : une copie de vos données a été créée",
                 "Un fichier avec tout ce que %1 conserve à votre sujet a été créé. Il peut être téléchargé dans Gatehouse, sous Préférences, pendant un jour ; ensuite "
                 "il est supprimé.\n\nSi ce n'était pas vous, choisissez tout de suite un nouveau mot de passe : tous les autres appareils seront déconnectés."},
                {"export_made", "ja", "%1：データのエクスポートが作成されました",
                 "%1 が保持しているあなたのすべてのデータのファイルが作成されました。Gatehouse "
                 "の「環境設定」から1日間ダウンロードできます。その後は削除されます。\n\n心当たりがない場合は、すぐに新しいパスワードを設定してください。ほかのすべてのデバイスがサインアウトされます。"},
                {"deletion_scheduled", "en", "%1: your account will be deleted",
                 "Your account at %1 will be deleted on %2, with everything in it, and all devices were signed out.\n\nTo bring it back, sign in with your password "
                 "before then and choose \"Keep my account\". If you do not know the password any more, choose \"Forgot password?\" first.\n\nIf it was not you "
                 "who asked for it, sign in at once, keep the account and set a new password."},
                {"deletion_scheduled", "fr", "%1 : votre compte sera supprimé",
                 "Votre compte %1 sera supprimé le %2, avec tout son contenu, et tous les appareils ont été déconnectés.\n\nPour le récupérer, connectez-vous avec votre "
                 "mot de passe d'ici là et choisissez « Garder mon compte ». Si vous ne connaissez plus le mot de passe, choisissez d'abord « Mot de passe oublié ? ».\n\n"
                 "Si vous n'avez rien demandé, connectez-vous tout de suite, gardez le compte et choisissez un nouveau mot de passe."},
                {"deletion_scheduled", "ja", "%1：アカウントは削除されます",
                 "%1 のアカウントは %2 に、すべての内容とともに削除されます。すべてのデバイスがサインアウトされました。\n\n元に戻すには、それまでにパスワードでサインインし、「アカウントを残す」を選んでください。"
                 "パスワードがわからない場合は、先に「パスワードをお忘れですか？」を選んでください。\n\n心当たりがない場合は、すぐにサインインしてアカウントを残し、新しいパスワードを設定してください。"},
                {"deletion_withdrawn", "en", "%1: your account stays",
                 "Somebody, probably you, signed in and kept your account at %1. It will not be deleted, and nothing of it is lost.\n\nIf it was not you, set a new "
                 "password at once."},
                {"deletion_withdrawn", "fr", "%1 : votre compte est conservé",
                 "Quelqu'un, sans doute vous, s'est connecté et a gardé votre compte %1. Il ne sera pas supprimé, et rien n'est perdu.\n\nSi ce n'était pas vous, "
                 "choisissez tout de suite un nouveau mot de passe."},
                {"deletion_withdrawn", "ja", "%1：アカウントは残ります",
                 "サインインにより、%1 のアカウントを残すことになりました。アカウントは削除されず、何も失われません。\n\n心当たりがない場合は、すぐに新しいパスワードを設定してください。"},
                {"deletion_postponed", "en", "%1: your account could not be deleted yet",
                 "Your account at %1 should have been deleted today, but you are now the only admin of an organization, which would be left without one.\n\nSign in and "
                 "keep the account, make somebody else admin, or delete the organization, and ask for the deletion again. If that is settled without you, the account "
                 "goes on %2."},
                {"deletion_postponed", "fr", "%1 : votre compte n'a pas encore pu être supprimé",
                 "Votre compte %1 aurait dû être supprimé aujourd'hui, mais vous êtes maintenant le seul administrateur d'une organisation, qui n'en aurait plus.\n\n"
                 "Connectez-vous et gardez le compte, nommez un autre administrateur ou supprimez l'organisation, puis redemandez la suppression. Si cela se règle sans "
                 "vous, le compte sera supprimé le %2."},
                {"deletion_postponed", "ja", "%1：アカウントはまだ削除できませんでした",
                 "%1 のアカウントは本日削除される予定でしたが、あなたは現在ある組織の唯一の管理者であり、削除すると管理者がいなくなります。\n\nサインインしてアカウントを残し、別の方を管理者にするか組織を削除してから、"
                 "もう一度削除を依頼してください。それまでに解決した場合、アカウントは %2 に削除されます。"},
};

/// The spaces and apostrophes of French, which are hard to see, and to keep, in the table.
QString typeset(const char* text, const char* language)
{
    QString set = QString::fromUtf8(text);
    if (QLatin1String(language) != QLatin1String("fr"))
        return set;
    set.replace(QLatin1Char('\''), QChar(0x2019));
    set.replace(QStringLiteral("« "), QStringLiteral("«\u00a0"));
    for (const char16_t mark : {u':', u';', u'?', u'!', u'»'})
        set.replace(QString(QLatin1Char(' ')) + QChar(mark), QString(QChar(0x00a0)) + QChar(mark));
    return set;
}

/// A code that is a time is read by people.
QString readable(const Message& message, const QString& language)
{
    if (!message.kind.startsWith(QLatin1String("deletion_")))
        return message.code;
    const auto time = fromWireTime(message.code);
    return time ? QLocale(language).toString(time->date(), QLocale::LongFormat) : message.code;
}

} // namespace

Letter letterOf(const Message& message, const QString& platform)
{
    const Words* best = nullptr;
    const QString language = pickLanguage(message.language.toLatin1()); // "fr-CA" is written in "fr".
    for (const Words& candidate : words) {
        if (message.kind != QLatin1String(candidate.kind))
            continue;
        if (best == nullptr || language == QLatin1String(candidate.language))
            best = &candidate;
    }
    if (best == nullptr)
        return {message, platform, message.code};
    // One replacement pass, so that a platform called "%2" stays what it is.
    const QString text = typeset(best->text, best->language);
    return {message, typeset(best->subject, best->language).arg(platform),
            text.contains(QLatin1String("%2")) ? text.arg(platform, readable(message, language)) : text.arg(platform)};
}

QStringList letterKinds()
{
    QStringList kinds;
    for (const Words& one : words) {
        if (!kinds.contains(QLatin1String(one.kind)))
            kinds.append(QLatin1String(one.kind));
    }
    return kinds;
}

} // namespace gatehouse::backend
