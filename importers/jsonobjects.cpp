// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/jsonobjects.h"

#include "models/domain/limits.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace Scep {

namespace {
/// What `log show --style json` writes on a line of its own between two objects.
constexpr QByteArrayView Separator("},{");

/// Levels that are known to be arrays or objects.
constexpr qint64 Levels = 64;

/// Bytes inside an object, outside its strings, that mean something.
constexpr std::array<bool, 256> structureBytes()
{
    std::array<bool, 256> bytes{};
    for (const char one : {'{', '}', '[', ']', '"', '\n', '\r'}) {
        bytes[static_cast<uchar>(one)] = true;
    }
    return bytes;
}
constexpr std::array<bool, 256> IsStructure = structureBytes();

/// Bytes inside a string that mean something. A line end is none of a string: JSON escapes it.
constexpr std::array<bool, 256> stringBytes()
{
    std::array<bool, 256> bytes{};
    for (const char one : {'"', '\\', '\n', '\r'}) {
        bytes[static_cast<uchar>(one)] = true;
    }
    return bytes;
}
constexpr std::array<bool, 256> EndsRun = stringBytes();

bool isBlank(char character)
{
    return character == ' ' || character == '\t' || character == '\n' || character == '\r';
}
} // namespace

JsonObjectScanner::JsonObjectScanner(Handler handler)
    : m_handler(std::move(handler))
{
}

void JsonObjectScanner::add(QByteArrayView bytes)
{
    const char *at = bytes.begin();
    const char *const end = bytes.end();
    const qint64 base = m_offset;
    while (at < end) {
        if (m_separator >= 0 && m_depth > 0) {
            m_offset = base + (at - bytes.begin());
            noteLineByte(*at);
        }
        if (m_depth == 0) {
            at = skipOutside(at, end);
        } else if (m_isInString) {
            at = skipString(at, end);
        } else if (m_separator < 0) {
            at = std::find_if(at, end, [](char c) { return IsStructure[static_cast<uchar>(c)]; });
        }
        if (at < end && !(m_isInString && m_depth > 0)) {
            m_offset = base + (at - bytes.begin());
            if (*at == '{' && m_depth > 0 && !mayBeginValueBehind(before(bytes.begin(), at))) {
                close(m_offset, false);
            }
            takeStructure(*at);
            ++at;
        }
    }
    m_before = before(bytes.begin(), end);
    m_offset = base + bytes.size();
}

/// The last byte in front of @p at that is no blank.
char JsonObjectScanner::before(const char *begin, const char *at) const
{
    while (at > begin && isBlank(at[-1])) {
        --at;
    }
    return at > begin ? at[-1] : m_before;
}

/// Values stand behind a name's colon, and in arrays behind a bracket or a comma.
bool JsonObjectScanner::mayBeginValueBehind(char character) const
{
    const bool isInArray = m_depth > Levels || ((m_arrays >> (m_depth - 1)) & 1U) != 0;
    return character == ':' || (isInArray && (character == '[' || character == ','));
}

/// To the brace that begins an object.
const char *JsonObjectScanner::skipOutside(const char *at, const char *end)
{
    const void *found = std::memchr(at, '{', static_cast<size_t>(end - at));
    return found == nullptr ? end : static_cast<const char *>(found);
}

/// Behind the string, or behind the line that it does not end on.
const char *JsonObjectScanner::skipString(const char *at, const char *end)
{
    while (at < end) {
        if (m_isEscaped) {
            m_isEscaped = false;
            ++at;
            continue;
        }
        at = std::find_if(at, end, [](char c) { return EndsRun[static_cast<uchar>(c)]; });
        if (at == end) {
            break;
        }
        if (*at == '\\') {
            m_isEscaped = true;
            ++at;
            continue;
        }
        m_isInString = false;
        if (*at == '"') {
            ++at;
        }
        break;
    }
    return at;
}

void JsonObjectScanner::takeStructure(char character)
{
    switch (character) {
    case '{':
        if (m_depth == 0) {
            begin(m_offset);
            return;
        }
        enter(false);
        return;
    case '[':
        enter(true);
        return;
    case '}':
    case ']':
        if (m_depth > 0) {
            --m_depth;
            if (m_depth == 0) {
                close(m_offset + 1, true);
            }
        }
        return;
    case '"':
        m_isInString = m_depth > 0;
        return;
    case '\n':
    case '\r':
        beginLine();
        return;
    default:
        return;
    }
}

void JsonObjectScanner::enter(bool isArray)
{
    if (m_depth < Levels) {
        const quint64 bit = quint64(1) << m_depth;
        m_arrays = isArray ? m_arrays | bit : m_arrays & ~bit;
    }
    ++m_depth;
    m_deepest = std::max(m_deepest, m_depth);
}

/// An object that is too long for a record may be one that never ends: the search begins anew.
void JsonObjectScanner::beginLine()
{
    m_separator = 0;
    if (m_depth > 0 && m_offset - m_begin > Limits::JsonObjectBytes) {
        close(m_offset, true);
    }
}

/// Follows the separator at the begin of a line: inside an object that should have ended there it
/// says that the object is broken and that another one begins.
void JsonObjectScanner::noteLineByte(char character)
{
    if (character == '\n' || character == '\r') {
        return;
    }
    if (character != Separator[m_separator]) {
        m_separator = -1;
        return;
    }
    if (++m_separator < Separator.size()) {
        return;
    }
    m_separator = -1;
    if (m_depth > 0) {
        close(m_offset - Separator.size() + 1, false);
        m_isInString = false;
        m_isEscaped = false;
    }
}

void JsonObjectScanner::begin(qint64 offset)
{
    m_begin = offset;
    m_depth = 1;
    m_deepest = 1;
    m_arrays = 0;
    m_isInString = false;
    m_isEscaped = false;
    m_separator = -1;
}

void JsonObjectScanner::close(qint64 end, bool isWhole)
{
    m_depth = 0;
    JsonObjectSpan span{.range = {.offset = m_begin, .length = end - m_begin}};
    if (!isWhole) {
        span.state = JsonObjectSpan::State::Unfinished;
    } else if (m_deepest > Limits::JsonDepth) {
        span.state = JsonObjectSpan::State::TooDeep;
    } else if (span.range.length > Limits::JsonObjectBytes) {
        span.state = JsonObjectSpan::State::TooLong;
    }
    m_handler(span);
}

void JsonObjectScanner::finish()
{
    if (m_depth > 0) {
        close(m_offset, false);
    }
}

std::optional<ReadError> forEachJsonObject(const EvidenceFile &file,
                                           const JsonObjectScanner::Handler &handler,
                                           const std::function<bool()> &goesOn)
{
    JsonObjectScanner scanner(handler);
    QByteArray block(Limits::BlockBytes, Qt::Uninitialized);
    for (qint64 offset = 0; offset < file.size();) {
        if (!goesOn()) {
            return std::nullopt;
        }
        const auto count = file.readInto(offset, block.data(), block.size());
        if (!count || *count == 0) {
            scanner.finish();
            return count ? ReadError{} : count.error();
        }
        scanner.add(QByteArrayView(block).first(*count));
        offset += *count;
    }
    scanner.finish();
    return std::nullopt;
}

JsonObjectSpan::State jsonObjectState(QByteArrayView bytes)
{
    JsonObjectSpan::State state = JsonObjectSpan::State::Unfinished;
    bool isFirst = true;
    JsonObjectScanner scanner([&](const JsonObjectSpan &span) {
        state = isFirst ? span.state : state;
        isFirst = false;
    });
    scanner.add(bytes);
    scanner.finish();
    return state;
}

} // namespace Scep
