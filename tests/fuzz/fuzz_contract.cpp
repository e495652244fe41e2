#include <QJsonDocument>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "contract/consent_json.h"
#include "contract/data_export_json.h"
#include "contract/discovery_json.h"
#include "contract/json_reader.h"
#include "contract/member_json.h"
#include "contract/organization_json.h"
#include "contract/page_json.h"
#include "contract/password_json.h"
#include "contract/profile_json.h"
#include "contract/session_json.h"
#include "contract/sign_in_json.h"

using namespace gatehouse;

namespace {

/// What was read and written again must read the same: nothing that a newer server says may be lost on the way through
/// a client or a cache.
template <typename Read, typename Write>
void roundTrip(const char* name, const QJsonObject& object, Read read, Write write)
{
    const auto first = read(object);
    if (!first)
        return;
    const QJsonObject written = write(*first);
    const auto second = read(written);
    const bool same = second && *second == *first;
    if (!same) {
        std::fprintf(stderr, "%s does not survive its own JSON:\n%s\n%s\n", name,
                     QJsonDocument(object).toJson().constData(), QJsonDocument(written).toJson().constData());
        std::abort();
    }
}

/// For types without ==: the JSON written the second time is the JSON written the first time.
template <typename Read>
void stable(const char* name, const QJsonObject& object, Read read)
{
    const auto first = read(object);
    if (!first)
        return;
    const QJsonObject written = toJson(*first);
    const auto second = read(written);
    const bool same = second && toJson(*second) == written;
    if (!same) {
        std::fprintf(stderr, "%s does not survive its own JSON:\n%s\n%s\n", name,
                     QJsonDocument(object).toJson().constData(), QJsonDocument(written).toJson().constData());
        std::abort();
    }
}

} // namespace

/// Every reader of the contract over any JSON object; one input is tried with each of them.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto object = parseObject(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    if (!object)
        return 0;
    stable("Discovery", *object, discoveryFromJson);
    stable("Organization", *object, organizationFromJson);
    stable("OrganizationDetails", *object, organizationDetailsFromJson);
    stable("Member", *object, memberFromJson);
    stable("AvailableOrganization", *object, availableOrganizationFromJson);
    stable("Profile", *object, profileFromJson);
    stable("ProfilePatch", *object, profilePatchFromJson);
    stable("Session", *object, sessionFromJson);
    stable("Password", *object, passwordStateFromJson);
    stable("PasswordChanged", *object, passwordChangedFromJson);
    stable("SignUp", *object, signUpFromJson);
    stable("Device", *object, deviceFromJson);
    stable("InformationPreferences", *object, informationPreferencesFromJson);
    stable("CookiePreferences", *object, cookiePreferencesFromJson);
    stable("Consent", *object, consentFromJson);
    stable("PromotionalDecision", *object, promotionalDecisionFromJson);
    stable("CookieDecision", *object, cookieDecisionFromJson);
    stable("DataExport", *object, dataExportFromJson);
    stable("Tokens", *object, tokensFromJson);
    roundTrip(
        "Page", *object, [](const QJsonObject& from) { return pageFromJson<Session>(from, sessionFromJson); },
        [](const Page<Session>& page) { return pageToJson(page); });
    return 0;
}
