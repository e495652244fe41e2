#include <cstdint>
#include <cstdlib>

#include "contract/json_reader.h"
#include "contract/problem.h"

using namespace gatehouse;

/// A problem body from any server: reading it never fails, and what the client makes of it is an error of some kind
/// whatever the HTTP status says. The first two bytes are the status. What was read and written again reads the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 2)
        return 0;
    const int status = (data[0] << 8 | data[1]) % 700;
    const auto object =
        parseObject(QByteArray(reinterpret_cast<const char*>(data + 2), static_cast<qsizetype>(size - 2)));
    if (!object)
        return 0;
    const Problem problem = problemFromJson(*object, status);
    const Error error = errorFromProblem(problem);
    if (error.httpStatus != 0 && error.httpStatus != problem.status)
        std::abort();
    if (problem.retryAfter && problem.retryAfter->count() < 0)
        std::abort();
    if (problemFromJson(toJson(problem), status) != problem)
        std::abort();
    return 0;
}
