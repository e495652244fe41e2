#include "backend/delivery/mail_texts.h"

namespace gatehouse::backend {

namespace {

struct Words final {
    const char* kind;
    const char* language;
    const char* subject; // %1: the platform
    const char* text;    // %1: the platform, %2: the code
};

constexpr Words words[] = {
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
     "%1 のアカウントのパスワードが変更され、すべての端末がサインアウトされました。\n\n心当たりがない場合は、すぐに Gatehouse で「パスワードをお忘れですか？」を選び、新しいパスワードを設定してください。"},
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
     "Quelqu'un, sans doute vous, a demandé une autre adresse électronique pour votre compte %1. Le changement ne prend effet qu'avec un code envoyé à la "
     "nouvelle adresse.\n\nSi ce n'était pas vous, connectez-vous, annulez le changement dans Préférences et choisissez un nouveau mot de passe."},
    {"email_change_asked", "ja", "%1：メールアドレスの変更が申請されました",
     "%1 のアカウントのメールアドレスを変更する申請がありました。新しいアドレスに送られたコードが入力されるまで、変更は行われません。\n\n心当たりがない場合は、サインインして「環境設定」で変更を取り消し、新しいパスワードを設定してください。"},
    {"email_changed", "en", "%1: your address was changed",
     "The email address of your account at %1 was changed; this one is no longer its address.\n\nIf it was not you, take it back within 7 days: in "
     "Gatehouse choose \"I did not change my address\" on the sign-in page and paste this code:\n\n%2\n\nThat signs out every device, and you choose a new "
     "password. Show the code to nobody."},
    {"email_changed", "fr", "%1 : votre adresse a été changée",
     "L'adresse électronique de votre compte %1 a été changée ; celle-ci n'est plus la sienne.\n\nSi ce n'était pas vous, annulez-le dans les 7 jours : "
     "dans Gatehouse, choisissez « Je n'ai pas changé mon adresse » sur la page de connexion et collez ce code :\n\n%2\n\nTous les appareils seront "
     "déconnectés et vous choisirez un nouveau mot de passe. Ne montrez ce code à personne."},
    {"email_changed", "ja", "%1：メールアドレスが変更されました",
     "%1 のアカウントのメールアドレスが変更されました。このアドレスは使われなくなりました。\n\n心当たりがない場合は、7日以内に元に戻せます。Gatehouse "
     "のサインイン画面で「アドレスを変更していません」を選び、次のコードを貼り付けてください。\n\n%2\n\nすべての端末がサインアウトされ、新しいパスワードを設定します。このコードは誰にも見せないでください。"},
    {"email_reverted", "en", "%1: this address was taken off an account",
     "This is no longer the address of an account at %1: the owner of the address before took the change back, and all devices were signed out."},
    {"email_reverted", "fr", "%1 : cette adresse a été retirée d'un compte",
     "Cette adresse n'est plus celle d'un compte %1 : le titulaire de l'adresse précédente a annulé le changement, et tous les appareils ont été "
     "déconnectés."},
    {"email_reverted", "ja", "%1：このアドレスはアカウントから外されました",
     "以前のアドレスの持ち主が変更を取り消したため、このアドレスは %1 のアカウントのものではなくなりました。すべての端末がサインアウトされました。"},
};

} // namespace

Letter letterOf(const Message& message, const QString& platform)
{
    const Words* best = nullptr;
    const QString language = message.language.section(QLatin1Char('-'), 0, 0).toLower(); // "fr-CA" is written in "fr".
    for (const Words& candidate : words) {
        if (message.kind != QLatin1String(candidate.kind))
            continue;
        if (best == nullptr || language == QLatin1String(candidate.language))
            best = &candidate;
    }
    if (best == nullptr)
        return {message, platform, message.code};
    // One replacement pass, so that a platform called "%2" stays what it is.
    return {message, QString::fromUtf8(best->subject).arg(platform),
            QString::fromUtf8(best->text).contains(QLatin1String("%2"))
                ? QString::fromUtf8(best->text).arg(platform, message.code)
                : QString::fromUtf8(best->text).arg(platform)};
}

} // namespace gatehouse::backend
