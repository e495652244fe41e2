#include "ui/texts/error_text.h"

#include "domain/account_deletion.h"
#include "ui/texts/domain_text.h"
#include "ui/texts/phone_text.h"
#include "ui/texts/time_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace gatehouse {

namespace {

/// Owns the translation context of this file.
class ErrorWords final {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

bool is(const Error& error, const char* code) { return error.code == QLatin1String(code); }

QString whenToTryAgain(const Error& error)
{
    if (!error.retryAfter)
        return ErrorWords::tr("Try again later.");
    if (error.retryAfter->count() <= 0)
        return ErrorWords::tr("Try again now.");
    //: %1 is a duration: "2 minutes"
    return ErrorWords::tr("Try again in %1.").arg(durationText(*error.retryAfter));
}

QString joined(const QString& first, const QString& second)
{
    //: Two sentences after each other
    return ErrorWords::tr("%1 %2").arg(first, second);
}

QString forbiddenText(const Error& error)
{
    if (is(error, "account_unconfirmed"))
        return ErrorWords::tr("This account is not confirmed yet. Enter the code that was sent to its email address.");
    if (is(error, "plain_http"))
        return ErrorWords::tr("Only https:// addresses are accepted, except on this computer. Enter another address.");
    if (const auto at = deletionPending(error))
        //: %1 is a date: "14 Mar 2024"
        return ErrorWords::tr("This account will be deleted on %1. Sign in with its password to keep it.")
            .arg(dateText(*at));
    return ErrorWords::tr("You may not do this. Ask an administrator if you need to.");
}

QString conflictText(const Error& error)
{
    if (is(error, "request_in_progress"))
        return ErrorWords::tr("The same change is still being made. Wait a moment, then try again.");
    if (is(error, "current_session"))
        return ErrorWords::tr("This is the session that you are in. Sign out instead.");
    if (is(error, "profile_in_use"))
        return ErrorWords::tr(
            "Gatehouse already runs with this profile. Go to its window, or close it, then try again.");
    if (is(error, "address_in_use"))
        return ErrorWords::tr("Another program already uses this address on this computer. Close it, then try again.");
    if (is(error, "sole_admin"))
        return ErrorWords::tr("Organizations would be without an admin. Make somebody else there an admin first.");
    if (is(error, "export_in_progress"))
        return ErrorWords::tr("A file with your data is being made already.");
    if (is(error, "not_empty"))
        return ErrorWords::tr("The platform's folder already holds data. Choose an empty one.");
    return ErrorWords::tr("This was changed in another place meanwhile. Look at the newer version, then save again.");
}

QString validationText(const Error& error)
{
    if (is(error, "wrong_credentials"))
        return ErrorWords::tr("The email address or the password is not right. Check both, then try again.");
    if (is(error, "wrong_code"))
        return ErrorWords::tr("This code is not right. Check it, then enter it again.");
    if (is(error, "code_expired"))
        return ErrorWords::tr("This code has expired. Ask for a new one.");
    if (is(error, "email_taken"))
        return ErrorWords::tr("Another account has this address by now, so nothing was changed. Use another one.");
    if (is(error, "invalid_address"))
        return ErrorWords::tr("This is not a server address. Enter one like platform.example.org.");
    if (is(error, "plain_http"))
        return ErrorWords::tr("Only https:// addresses are accepted, except on this computer. Enter another address.");
    if (is(error, "picture_kind"))
        return ErrorWords::tr("This is not a picture that can be used. Choose a PNG, JPEG, WebP or GIF file.");
    if (is(error, "picture_heavy"))
        return ErrorWords::tr("This file is larger than 10 MB. Choose a smaller one.");
    if (is(error, "picture_huge"))
        return ErrorWords::tr("This picture has more than 50 megapixels. Choose a smaller one.");
    if (is(error, "picture_damaged") || is(error, "picture_unreadable"))
        return ErrorWords::tr("This picture is damaged or cut short and cannot be read. Choose another one.");
    if (is(error, "picture_file"))
        return ErrorWords::tr("This file cannot be opened. Check that it is still there and that you may read it.");
    if (is(error, "body_too_large"))
        return ErrorWords::tr("This is too large to be sent. Make it smaller, then try again.");
    if (error.fields.size() == 1)
        return fieldErrorText(error.fields.first());
    if (!error.fields.isEmpty())
        return ErrorWords::tr("Some fields need another value. Correct the marked ones, then try again.");
    return ErrorWords::tr("The server did not accept this. Check what you entered, or update the program.");
}

QString rateLimitText(const Error& error)
{
    if (is(error, "locked_out"))
        return joined(ErrorWords::tr("Too many failed tries: signing in to this account is blocked for a while."),
                      whenToTryAgain(error));
    if (is(error, "too_many_tries"))
        return ErrorWords::tr("This code was tried too often and no longer works. Ask for a new one.");
    if (is(error, "resend_too_early"))
        return joined(ErrorWords::tr("A code was sent a moment ago. Look into your mailbox first."),
                      whenToTryAgain(error));
    return joined(ErrorWords::tr("Too many requests came from your network."), whenToTryAgain(error));
}

QString serverText(const Error& error)
{
    if (is(error, "storage_full"))
        return ErrorWords::tr("The server has no room left, so nothing was saved. Tell whoever runs it, and try again "
                              "later.");
    if (is(error, "picture_worker_missing"))
        return joined(ErrorWords::tr("The server cannot take pictures in now."), whenToTryAgain(error));
    if (is(error, "busy"))
        return joined(ErrorWords::tr("The server is busy."), whenToTryAgain(error));
    return joined(ErrorWords::tr("Something went wrong on the server."), whenToTryAgain(error));
}

QString protocolText(const Error& error)
{
    if (is(error, "not_gatehouse"))
        return ErrorWords::tr("There is no platform at this address that this program could sign in to. Check the "
                              "address.");
    if (is(error, "too_large"))
        return ErrorWords::tr("The server's answer is too large to be read. Try again later, or tell whoever runs the "
                              "server.");
    if (is(error, "not_http"))
        return ErrorWords::tr("Something other than the server answered. Check the address and your network, then try "
                              "again.");
    return ErrorWords::tr("The server's answer cannot be understood. Try again later, or update the program.");
}

QString keychainText(const Error& error)
{
    if (is(error, "missing"))
        return ErrorWords::tr("This computer has no keychain service. Your sign-in lasts only until you quit the "
                              "program; to be kept signed in, start a keychain and sign in again.");
    if (is(error, "locked"))
        return ErrorWords::tr("The keychain is locked. Unlock it, then try again.");
    return ErrorWords::tr("The keychain could not be used. Check that it is running and unlocked, then try again.");
}

QString storageText(const Error& error)
{
    if (is(error, "disk_full"))
        return ErrorWords::tr("The disk of this computer is full, so nothing could be kept. Free some space, then try "
                              "again.");
    if (is(error, "read_only"))
        return ErrorWords::tr("The program may not write to its folder, so nothing could be kept. Make the folder "
                              "writable, then start the program again.");
    if (is(error, "corrupt"))
        return ErrorWords::tr("What was kept on this computer is damaged. It is read from the server again.");
    if (is(error, "newer_schema"))
        return ErrorWords::tr("What was kept on this computer was written by a newer version. Update the program.");
    if (is(error, "cannot_make"))
        return ErrorWords::tr(
            "The folder for the program's data cannot be made. Check that there is room and that you may "
            "write there, or start the program with another folder (--profile).");
    if (is(error, "busy"))
        return ErrorWords::tr("The program's files are in use by another program. Close it, then try again.");
    return ErrorWords::tr("The program could not read or write its files on this computer. Check the disk, then try "
                          "again.");
}

QString internalText(const Error& error)
{
    if (is(error, "program_missing"))
        return ErrorWords::tr("The platform program is not installed on this computer. Install Gatehouse again, or "
                              "sign in to a server.");
    if (is(error, "did_not_start"))
        return ErrorWords::tr("The platform on this computer did not start. Try again, or restart the computer.");
    if (is(error, "crashed"))
        return ErrorWords::tr("The platform on this computer stopped by itself. Start it again.");
    return ErrorWords::tr("Something went wrong in this program. Try again; if it stays, report it with the details.");
}

QString sentenceOf(const Error& error)
{
    switch (error.kind) {
    case Error::Kind::Cancelled: return ErrorWords::tr("Cancelled. Nothing was changed.");
    case Error::Kind::Offline:
        return ErrorWords::tr("The server cannot be reached. Check your connection, then try again.");
    case Error::Kind::Timeout: return ErrorWords::tr("The server did not answer in time. Try again in a moment.");
    case Error::Kind::Tls:
        return ErrorWords::tr("The connection is not safe: the server's certificate is not trusted. Nothing was sent. "
                              "Check the address and your clock, or ask whoever runs the server.");
    case Error::Kind::SignedOut: return endedText(error.code);
    case Error::Kind::StepUpRequired:
        return ErrorWords::tr("This needs a fresh proof that it is you. Confirm it, then try again.");
    case Error::Kind::Forbidden: return forbiddenText(error);
    case Error::Kind::NotFound:
        if (is(error, "no_email_change"))
            return ErrorWords::tr(
                "No change of your address waits any more: it was withdrawn, it is over, or the device "
                "that asked for it was signed out. Ask for it again.");
        return ErrorWords::tr("This does not exist any more, or you may not see it. Go back and read the list again.");
    case Error::Kind::Conflict: return conflictText(error);
    case Error::Kind::Validation: return validationText(error);
    case Error::Kind::RateLimited: return rateLimitText(error);
    case Error::Kind::Server: return serverText(error);
    case Error::Kind::Protocol: return protocolText(error);
    case Error::Kind::Keychain: return keychainText(error);
    case Error::Kind::Storage: return storageText(error);
    case Error::Kind::Internal: return internalText(error);
    }
    Q_UNREACHABLE();
}

/// What a server sent, fit to be shown: short, and nothing but the letters of ids and codes.
QString tame(const QString& text)
{
    QString kept;
    for (const QChar character : text.left(100)) {
        const char16_t c = character.unicode();
        const bool plain = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
                           c == u'-' || c == u'_' || c == u'.' || c == u':';
        if (plain)
            kept.append(character);
    }
    return kept;
}

QString detailsOf(const Error& error)
{
    QStringList parts;
    if (const QString id = tame(error.requestId); !id.isEmpty())
        parts.append(ErrorWords::tr("Request: %1").arg(id));
    if (error.httpStatus > 0)
        parts.append(ErrorWords::tr("HTTP status: %1").arg(error.httpStatus));
    if (const QString code = tame(error.code); !code.isEmpty())
        parts.append(ErrorWords::tr("Code: %1").arg(code));
    return parts.join(QLatin1Char('\n'));
}

QString requiredText(const QString& field)
{
    if (field == QLatin1String("first_name"))
        return ErrorWords::tr("Enter your first name.");
    if (field == QLatin1String("last_name"))
        return ErrorWords::tr("Enter your last name.");
    if (field == QLatin1String("email"))
        return ErrorWords::tr("Enter your email address.");
    if (field == QLatin1String("current_password"))
        return ErrorWords::tr("Enter the password you have now.");
    if (field == QLatin1String("password") || field == QLatin1String("new_password"))
        return ErrorWords::tr("Enter a password.");
    if (field == QLatin1String("token"))
        return ErrorWords::tr("Paste the code from the mail.");
    if (field == QLatin1String("code"))
        return ErrorWords::tr("Enter the code.");
    if (field == QLatin1String("terms_accepted"))
        return ErrorWords::tr("Accept the terms to go on.");
    if (field == QLatin1String("server") || field == QLatin1String("address"))
        return ErrorWords::tr("Enter the server's address.");
    return ErrorWords::tr("Fill this in.");
}

int numberOf(const FieldError& error, const char* name)
{
    return std::clamp(error.params.value(QLatin1String(name)).toInt(), 0, 1000000);
}

} // namespace

ErrorText errorText(const Error& error) { return {sentenceOf(error), detailsOf(error)}; }

QString fieldErrorText(const FieldError& error)
{
    const QString field = error.pointer.mid(error.pointer.lastIndexOf(QLatin1Char('/')) + 1);
    const auto code = [&error](const char* known) { return error.code == QLatin1String(known); };
    if (error.code.startsWith(QLatin1String("phone_"))) {
        if (const QString phone = phoneFaultText(error); !phone.isEmpty())
            return phone;
    }
    if (code("required"))
        return requiredText(field);
    if (code("too_long")) {
        const int most = numberOf(error, "max");
        return most > 0 ? ErrorWords::tr("Too long: at most %n characters.", nullptr, most)
                        : ErrorWords::tr("This is too long. Make it shorter.");
    }
    if (code("too_short")) {
        const int least = numberOf(error, "min");
        return least > 0 ? ErrorWords::tr("Too short: at least %n characters.", nullptr, least)
                         : ErrorWords::tr("This is too short. Make it longer.");
    }
    if (code("forbidden_character"))
        return ErrorWords::tr("There is a character in it that is not allowed here. Remove it.");
    if (code("invalid_email"))
        return ErrorWords::tr("This is not a complete email address, such as name@example.org.");
    if (code("breached"))
        return ErrorWords::tr("This password is known from a data leak. Choose another one.");
    if (code("too_weak"))
        return ErrorWords::tr("This is too easy to guess. Add an uncommon word or two.");
    if (code("unknown_value"))
        return ErrorWords::tr("The server does not know this choice. Choose another one.");
    if (code("wrong_code"))
        return ErrorWords::tr("This code is not right. Check it, then enter it again.");
    if (code("code_expired"))
        return ErrorWords::tr("This code has expired. Ask for a new one.");
    if (code("wrong_credentials"))
        return ErrorWords::tr("The email address or the password is not right.");
    if (code("email_mismatch"))
        return ErrorWords::tr("This is not the address of your account. Type it as it is written above.");
    if (code("same_email"))
        return ErrorWords::tr("This is the address you have already. Enter another one.");
    if (code("unknown_token"))
        return ErrorWords::tr("This code is not known, was used before, or is older than 7 days. Copy it from the mail "
                              "once more, or ask whoever runs the server.");
    if (code("same_password"))
        return ErrorWords::tr("This is the password you have already. Choose another one.");
    if (code("mismatch"))
        return ErrorWords::tr("Doesn't match the new password.");
    if (code("wrong_password"))
        return ErrorWords::tr("This is not your password. Check it, then enter it again.");
    if (code("invalid_address"))
        return ErrorWords::tr("This is not a server address. Enter one like platform.example.org.");
    if (code("plain_http"))
        return ErrorWords::tr("Only https:// addresses are accepted, except on this computer.");
    return ErrorWords::tr("This was not accepted. Enter something else.");
}

} // namespace gatehouse
