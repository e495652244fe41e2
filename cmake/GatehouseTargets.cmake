# Settings and functions that every target of Gatehouse shares.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE RelWithDebInfo)
endif()
find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime "${CCACHE_PROGRAM}")
endif()

add_library(gatehouse_options INTERFACE)
target_compile_definitions(gatehouse_options INTERFACE
  QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY
  QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400
  GATEHOUSE_VERSION="${PROJECT_VERSION}")
target_compile_options(gatehouse_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
  -Wold-style-cast -Woverloaded-virtual -Wimplicit-fallthrough)
if(GATEHOUSE_SANITIZE)
  target_compile_options(gatehouse_options INTERFACE -fsanitize=${GATEHOUSE_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(gatehouse_options INTERFACE -fsanitize=${GATEHOUSE_SANITIZE})
endif()
if(GATEHOUSE_COVERAGE)
  target_compile_options(gatehouse_options INTERFACE --coverage)
  target_link_options(gatehouse_options INTERFACE --coverage)
endif()

# gatehouse_library(name SOURCES … [PUBLIC libs…] [PRIVATE libs…])
# A static library of ours. Includes are rooted at src/ (and ui/'s parent), e.g. "storage/outbox.h", "ui/theme/tokens.h".
function(gatehouse_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(gatehouse_${name} STATIC ${ARG_SOURCES})
  add_library(gatehouse::${name} ALIAS gatehouse_${name})
  target_include_directories(gatehouse_${name} PUBLIC "${CMAKE_SOURCE_DIR}/src" "${CMAKE_SOURCE_DIR}")
  target_link_libraries(gatehouse_${name} PUBLIC gatehouse_options ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
  gatehouse_pch(gatehouse_${name})
endfunction()

# One set of precompiled Qt headers for every target: making it costs 10 s, and it halves what a source file costs. The
# targets differ in macros (QT_SQL_LIB …) that these headers never look at.
set(gatehouse_pch_source "${CMAKE_BINARY_DIR}/gatehouse_pch.cpp")
if(NOT EXISTS "${gatehouse_pch_source}")
  file(WRITE "${gatehouse_pch_source}" "// Carries the precompiled headers.\n")
endif()
add_library(gatehouse_precompiled STATIC "${gatehouse_pch_source}")
target_link_libraries(gatehouse_precompiled PRIVATE gatehouse_options Qt6::Core tl::expected PkgConfig::SODIUM)
target_precompile_headers(gatehouse_precompiled PRIVATE
  <QByteArray> <QCoreApplication> <QDateTime> <QDir> <QFile> <QFuture> <QFutureWatcher> <QHash> <QJsonArray> <QJsonDocument>
  <QJsonObject> <QList> <QLocale> <QLoggingCategory> <QObject> <QPointer> <QPromise> <QSet> <QString> <QStringList> <QTimer>
  <QUrl> <QVariant> <algorithm> <chrono> <functional> <memory> <optional> <string> <tl/expected.hpp> <vector>)
set_target_properties(gatehouse_precompiled PROPERTIES AUTOMOC OFF AUTORCC OFF)
function(gatehouse_pch target)
  target_precompile_headers(${target} REUSE_FROM gatehouse_precompiled)
endfunction()
