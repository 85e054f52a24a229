// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/importer.h"

namespace Scep {

/// Decodes the SCEP messages that logged URLs carry (RFC 8894 section 4.1: GET
/// …?operation=PKIOperation&message=BASE64) and adds them to the result, each with the line of its
/// event and the bytes of the base64 text. Clients log a request twice, when it is sent and when it
/// is answered: bytes that are the same are kept once, at their first place. A limit that is
/// reached is an issue of the source. Ends early, and says nothing of it, when the import is
/// cancelled.
void addLoggedMessages(ImportResult &result, const ImportControl &control = {});

/// The bytes of the base64 text of the first message in @p text from @p from on; nothing when there
/// is none. The text ends at the first character that base64 and percent-escapes don't have.
[[nodiscard]] std::optional<ByteRange> findLoggedMessage(QByteArrayView text, qint64 from = 0);

} // namespace Scep
