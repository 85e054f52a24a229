// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/evtx/binxmlrenderer.h"

namespace Scep::Evtx {

namespace {
constexpr quint8 FragmentToken = 0x0f;
constexpr quint8 InstanceToken = 0x0c;
constexpr qint64 FragmentHeaderBytes = 4;
} // namespace

bool enterFragment(ByteCursor &cursor)
{
    if (cursor.peek() == FragmentToken) {
        cursor.skip(FragmentHeaderBytes);
    }
    const bool isInstance = cursor.peek() == InstanceToken;
    if (isInstance) {
        cursor.skip(1);
    }
    return isInstance;
}

bool readRecordInstance(QByteArrayView chunk, const EvtxRecord &record, BinXmlInstance &instance)
{
    return readFragmentInstance(chunk, record.offset + RecordHeaderBytes,
                                record.offset + qint64(record.size) - 4, instance);
}

bool readFragmentInstance(QByteArrayView chunk, qint64 begin, qint64 end, BinXmlInstance &instance)
{
    ByteCursor cursor(chunk, begin, end);
    return enterFragment(cursor) && readInstance(cursor, instance);
}

} // namespace Scep::Evtx
