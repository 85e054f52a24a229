// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/text/jsonobjects.h"

#include "models/domain/limits.h"

#include <algorithm>

namespace Scep {

bool JsonObjects::readMore()
{
    m_base += m_block.size();
    m_block.clear();
    m_at = 0;
    const qint64 length = std::min(Limits::BlockBytes, m_file.size() - m_base);
    if (length <= 0 || m_readError) {
        return false;
    }
    auto block = m_file.read(m_base, length);
    if (!block || block->isEmpty()) {
        m_readError = block ? ReadError{} : block.error();
        return false;
    }
    m_block = *std::move(block);
    return true;
}

std::optional<JsonSpan> JsonObjects::next()
{
    JsonSpan span;
    qint64 depth = 0;
    qint64 start = 0;
    bool isString = false;
    bool isEscaped = false;
    while (m_at < m_block.size() || readMore()) {
        const char c = m_block[m_at++];
        if (depth == 0 && c != '{') {
            continue;
        }
        if (depth == 0) {
            start = position() - 1;
        }
        if (span.bytes.size() < Limits::XmlEventBytes) {
            span.bytes += c;
        } else {
            span.end = JsonSpan::End::TooLong;
        }
        if (isEscaped) {
            isEscaped = false;
        } else if (isString) {
            isEscaped = c == '\\';
            isString = c != '"';
        } else if (c == '"') {
            isString = true;
        } else if (c == '{') {
            ++depth;
        } else if (c == '}') {
            --depth;
        }
        if (depth == 0) {
            span.range = {.offset = start, .length = position() - start};
            return span;
        }
    }
    if (depth == 0) {
        return std::nullopt;
    }
    span.range = {.offset = start, .length = position() - start};
    span.end = span.end == JsonSpan::End::TooLong ? span.end : JsonSpan::End::CutOff;
    return span;
}

} // namespace Scep
