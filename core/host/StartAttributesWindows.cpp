#include "core/host/StartAttributesWindows.h"

namespace mahfooz::host {

StartAttributes::StartAttributes(DWORD most) {
  SIZE_T size = 0;
  InitializeProcThreadAttributeList(nullptr, most, 0, &size);  // fails, and says how much it wants
  m_memory.resize(size);
  auto* list = reinterpret_cast<LPPROC_THREAD_ATTRIBUTE_LIST>(m_memory.data());
  if (size > 0 && InitializeProcThreadAttributeList(list, most, 0, &size)) m_list = list;
}

StartAttributes::~StartAttributes() {
  if (m_list != nullptr) DeleteProcThreadAttributeList(m_list);
}

bool StartAttributes::add(DWORD_PTR attribute, const void* value, std::size_t bytes) {
  return m_list != nullptr &&
         UpdateProcThreadAttribute(m_list, 0, attribute, const_cast<void*>(value), bytes, nullptr, nullptr);
}

}  // namespace mahfooz::host
