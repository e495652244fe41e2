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
};

} // namespace

Letter letterOf(const Message& message, const QString& platform)
{
    const Words* best = nullptr;
    for (const Words& candidate : words) {
        if (message.kind != QLatin1String(candidate.kind))
            continue;
        if (best == nullptr || message.language == QLatin1String(candidate.language))
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
