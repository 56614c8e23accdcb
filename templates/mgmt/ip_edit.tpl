{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="/mgmt/ipmap.html">IP map</a> <span aria-hidden="true">/</span> <span aria-current="page">{{#ADDS}}Add an address{{/ADDS}}{{#CHANGES}}{{F_IP}}{{/CHANGES}}</span></nav>
<div class="page-head"><div>
  <h1>{{#ADDS}}Add an address{{/ADDS}}{{#CHANGES}}{{#RESERVED}}Change the reservation of{{/RESERVED}}{{#IS_FREE}}Reserve{{/IS_FREE}} {{F_IP}}{{/CHANGES}}</h1>
  <p>An address that is reserved is given to no system.</p>
</div></div>
{{>CONFLICT}}
<form class="card w-l" method="post" action="/mgmt/ip_edit.html" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="known" value="{{F_KNOWN}}"><input type="hidden" name="was" value="{{F_WAS}}">
  <div class="card-body stack">
    {{#CHANGES}}<input type="hidden" name="ip" value="{{F_IP}}">{{/CHANGES}}{{#ADDS}}<div class="field{{#F_IP_INVALID}} field-error{{/F_IP_INVALID}}">
      <label for="ip">Address</label>
      <span class="hint" id="ip-hint">It must be in one of our networks and not be listed yet</span>
      {{>F_IP_ERROR}}
      <input id="ip" name="ip" class="w-m mono" value="{{F_IP}}" maxlength="45" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="ip-hint ip-error"{{#F_IP_INVALID}} aria-invalid="true"{{/F_IP_INVALID}}>
    </div>{{/ADDS}}
    <div class="field{{#F_RESERVED_FOR_INVALID}} field-error{{/F_RESERVED_FOR_INVALID}}">
      <label for="reserved-for">Reserved for <span class="opt">(optional)</span></label>
      <span class="hint" id="reserved-for-hint">For example name server. Empty: the address is free.</span>
      {{>F_RESERVED_FOR_ERROR}}
      <input id="reserved-for" name="reserved-for" value="{{F_RESERVED_FOR}}" maxlength="100" autocomplete="off" aria-describedby="reserved-for-hint reserved-for-error"{{#F_RESERVED_FOR_INVALID}} aria-invalid="true"{{/F_RESERVED_FOR_INVALID}}>
    </div>
    <div class="row"><button class="btn btn-primary" data-busy="Saving">Save address</button><a class="btn" href="/mgmt/ipmap.html">Leave it as it is</a></div>
  </div>
</form>
