#include "backend/services/export_words.h"

namespace gatehouse::backend {

namespace {

struct Word final {
    const char* name;
    const char* en;
    const char* fr;
    const char* ja;
};

constexpr Word words[] = {
    {"title", "Your data at %1", "Vos données chez %1", "%1 のあなたのデータ"},
    {"made_at", "Made on", "Créé le", "作成日時"},
    {"left_out",
     "This is everything the platform keeps about you, but for your password and your sign-in tokens: of those only hashes are kept, and they "
     "are of no use to anybody. Activity is what there is a record of: sign-ins, the last change of each kind, and the messages sent to you in "
     "the last week.",
     "Voici tout ce que la plateforme conserve à votre sujet, sauf votre mot de passe et vos jetons de connexion : seules leurs empreintes sont "
     "conservées, et elles ne servent à personne. L’activité est ce dont il existe une trace : connexions, dernier changement de chaque type et "
     "messages envoyés ces sept derniers jours.",
     "これは、パスワードとサインイン用トークン（ハッシュのみを保存しており、誰の役にも立ちません）を除き、プラットフォームが保持しているあなたに関するすべてのデータです。"
     "アクティビティには、記録のあるサインイン、種類ごとの最後の変更、過去1週間に送信されたメッセージが含まれます。"},
    {"word.none", "None", "Néant", "なし"},
    {"word.colon", ": ", "\u00a0: ", "："},
    {"word.comma", ", ", ", ", "、"},
    {"word.yes", "Yes", "Oui", "はい"},
    {"word.no", "No", "Non", "いいえ"},
    {"section.profile", "Profile", "Profil", "プロフィール"},
    {"section.picture", "Profile picture", "Photo de profil", "プロフィール画像"},
    {"section.preferences", "Preferences", "Préférences", "設定"},
    {"section.consents", "History of consents", "Historique des consentements", "同意の履歴"},
    {"section.sessions", "Sessions", "Sessions", "セッション"},
    {"section.changes", "Activity: last changes", "Activité : derniers changements", "アクティビティ：最近の変更"},
    {"section.messages", "Activity: messages to you", "Activité : messages envoyés",
     "アクティビティ：送信されたメッセージ"},
    {"section.email_changes", "Changes of address", "Changements d’adresse", "メールアドレスの変更"},
    {"section.organizations", "Organizations", "Organisations", "組織"},
    {"section.invitations", "Invitations", "Invitations", "招待"},
    {"section.join_requests", "Requests to join", "Demandes d’adhésion", "参加リクエスト"},
    {"at", "When", "Date", "日時"},
    {"subject", "About", "Sujet", "対象"},
    {"allowed", "Allowed", "Autorisé", "許可"},
    {"device", "Device", "Appareil", "端末"},
    {"id", "Identifier", "Identifiant", "識別子"},
    {"first_name", "First name", "Prénom", "名"},
    {"last_name", "Last name", "Nom", "姓"},
    {"salutation", "Salutation", "Civilité", "敬称"},
    {"job_role", "Job role", "Fonction", "職務"},
    {"phone", "Phone", "Téléphone", "電話番号"},
    {"email", "Email address", "Adresse e-mail", "メールアドレス"},
    {"language", "Language", "Langue", "言語"},
    {"created_at", "Created", "Créé", "作成日時"},
    {"updated_at", "Last changed", "Dernière modification", "最終更新"},
    {"updated_by", "Changed by", "Modifié par", "更新元"},
    {"media_type", "Kind of file", "Type de fichier", "ファイルの種類"},
    {"promotional", "News by e-mail", "Actualités par e-mail", "メールでのお知らせ"},
    {"cookies", "Cookies", "Cookies", "Cookie"},
    {"wording", "Words shown", "Texte affiché", "表示された文言"},
    {"wording_id", "Version of the words", "Version du texte", "文言の版"},
    {"number", "Number", "Numéro", "番号"},
    {"application", "Application", "Application", "アプリケーション"},
    {"platform", "System", "Système", "システム"},
    {"label", "Your name for it", "Nom que vous lui donnez", "ラベル"},
    {"address", "Network address", "Adresse réseau", "ネットワークアドレス"},
    {"place", "Place (estimate)", "Lieu (estimation)", "場所（推定）"},
    {"unusual", "Unusual", "Inhabituel", "通常と異なる"},
    {"signed_in_at", "Signed in", "Connexion", "サインイン"},
    {"last_active_at", "Last active", "Dernière activité", "最終アクティビティ"},
    {"proven_at", "Identity last proven", "Identité prouvée", "本人確認"},
    {"ended_at", "Ended", "Fin", "終了"},
    {"kind", "Kind", "Type", "種類"},
    {"to", "Sent to", "Envoyé à", "宛先"},
    {"channel", "By", "Par", "方法"},
    {"sent_at", "Sent", "Envoyé", "送信日時"},
    {"state", "State", "État", "状態"},
    {"expires_at", "Valid until", "Valable jusqu’au", "有効期限"},
    {"name", "Name", "Nom", "名前"},
    {"organization", "Organization", "Organisation", "組織"},
    {"role", "Role", "Rôle", "役割"},
    {"joined_at", "Joined", "Membre depuis", "参加日"},
    {"invited_by", "Invited by", "Invité par", "招待者"},
    {"message", "Message", "Message", "メッセージ"},
    // What stands for a value, as "name.value".
    {"role.admin", "Admin", "Administrateur", "管理者"},
    {"role.member", "Member", "Membre", "メンバー"},
    {"salutation.mr", "Mr", "M.", "Mr"},
    {"salutation.ms", "Ms", "Mme", "Ms"},
    {"salutation.none", "None", "Aucune", "なし"},
    {"language.en", "English", "Anglais", "英語"},
    {"language.fr", "French", "Français", "フランス語"},
    {"language.ja", "Japanese", "Japonais", "日本語"},
    {"subject.promotional", "News by e-mail", "Actualités par e-mail", "メールでのお知らせ"},
    {"subject.cookies", "Cookies", "Cookies", "Cookie"},
    {"allowed.promotional", "News by e-mail", "Actualités par e-mail", "メールでのお知らせ"},
    {"allowed.necessary", "Necessary", "Nécessaires", "必須"},
    {"allowed.preferences", "Preferences", "Préférences", "設定"},
    {"allowed.statistics", "Statistics", "Statistiques", "統計"},
    {"allowed.marketing", "Marketing", "Marketing", "マーケティング"},
    {"state.waiting", "Waits for its code", "En attente de son code", "コード待ち"},
    {"state.before", "Address of before", "Adresse précédente", "以前のアドレス"},
    {"channel.email", "E-mail", "E-mail", "メール"},
    {"channel.sms", "Text message", "SMS", "SMS"},
    {"kind.profile", "Profile", "Profil", "プロフィール"},
    {"kind.picture", "Profile picture", "Photo de profil", "プロフィール画像"},
    {"kind.email", "Email address", "Adresse e-mail", "メールアドレス"},
    {"kind.preferences", "Preferences", "Préférences", "設定"},
    {"kind.sessions", "Sessions", "Sessions", "セッション"},
    {"kind.organizations", "Organizations", "Organisations", "組織"},
    {"kind.account", "Export or deletion", "Export ou suppression", "エクスポートまたは削除"},
    {"kind.sign_up_code", "Code for a new account", "Code pour un nouveau compte", "新しいアカウントのコード"},
    {"kind.account_exists", "You already have an account", "Vous avez déjà un compte", "アカウントは既に存在します"},
    {"kind.reset_code", "Code for a new password", "Code pour un nouveau mot de passe", "新しいパスワードのコード"},
    {"kind.password_changed", "Your password was changed", "Mot de passe changé", "パスワードの変更"},
    {"kind.email_change_code", "Code for a new address", "Code pour une nouvelle adresse", "新しいアドレスのコード"},
    {"kind.email_change_asked", "A change of your address was asked for", "Changement d’adresse demandé",
     "アドレス変更の申請"},
    {"kind.email_changed", "Your address was changed", "Adresse changée", "アドレスの変更"},
    {"kind.email_reverted", "A change of your address was taken back", "Changement d’adresse annulé",
     "アドレス変更の取り消し"},
    {"kind.email_in_use", "An address was in use", "Adresse déjà utilisée", "使用中のアドレス"},
    {"kind.export_made", "An export was made", "Export créé", "エクスポートの作成"},
    {"kind.deletion_scheduled", "Your account will be deleted", "Suppression du compte prévue", "アカウント削除の予定"},
    {"kind.deletion_withdrawn", "Your account stays", "Compte conservé", "アカウントの保持"},
    {"kind.deletion_postponed", "The deletion was put off", "Suppression reportée", "削除の延期"},
};

} // namespace

QString exportWord(const QString& name, const QString& language)
{
    for (const Word& word : words) {
        if (name == QLatin1String(word.name))
            return QString::fromUtf8(language == QLatin1String("fr")   ? word.fr
                                     : language == QLatin1String("ja") ? word.ja
                                                                       : word.en);
    }
    // A word of a newer version is shown as it is.
    return name.section(QLatin1Char('.'), -1);
}

int exportPlace(const QString& name)
{
    int place = 0;
    for (const Word& word : words) {
        if (name == QLatin1String(word.name))
            break;
        ++place;
    }
    return place;
}

} // namespace gatehouse::backend
