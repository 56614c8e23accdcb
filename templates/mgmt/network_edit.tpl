{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="/mgmt/ipmap.html">IP map</a> <span aria-hidden="true">/</span> <span aria-current="page">{{#ADDS}}Add a network{{/ADDS}}{{#CHANGES}}{{CIDR}}{{/CHANGES}}</span></nav>
<div class="page-head"><div>
  <h1>{{#ADDS}}Add a network{{/ADDS}}{{#CHANGES}}Edit {{CIDR}}{{/CHANGES}}</h1>
  <p>{{#ADDS}}All addresses of an IPv4 network are listed at once; those of an IPv6 network are added one by one.{{/ADDS}}{{#CHANGES}}The addresses of a network stay as they are.{{/CHANGES}}</p>
</div></div>
{{>CONFLICT}}
<form class="card w-l" method="post" action="/mgmt/network_edit.html" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  {{#ADDS}}<input type="hidden" name="once" value="{{F_ONCE}}">{{/ADDS}}{{#CHANGES}}<input type="hidden" name="id" value="{{F_ID}}"><input type="hidden" name="version" value="{{F_VERSION}}">{{/CHANGES}}
  <div class="card-body stack">
    {{#ADDS}}<div class="field{{#F_CIDR_INVALID}} field-error{{/F_CIDR_INVALID}}">
      <label for="cidr">Network</label>
      <span class="hint" id="cidr-hint">For example 192.0.2.0/24 or 2001:db8::/48</span>
      {{>F_CIDR_ERROR}}
      <input id="cidr" name="cidr" class="w-m mono" value="{{F_CIDR}}" maxlength="49" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="cidr-hint cidr-error"{{#F_CIDR_INVALID}} aria-invalid="true"{{/F_CIDR_INVALID}}>
    </div>
    <div class="field{{#F_GATEWAY_INVALID}} field-error{{/F_GATEWAY_INVALID}}">
      <label for="gateway">Gateway <span class="opt">(optional)</span></label>
      <span class="hint" id="gateway-hint">An address of the network; it is reserved</span>
      {{>F_GATEWAY_ERROR}}
      <input id="gateway" name="gateway" class="w-m mono" value="{{F_GATEWAY}}" maxlength="45" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="gateway-hint gateway-error"{{#F_GATEWAY_INVALID}} aria-invalid="true"{{/F_GATEWAY_INVALID}}>
    </div>{{/ADDS}}
    <div class="field{{#F_VLAN_INVALID}} field-error{{/F_VLAN_INVALID}}">
      <label for="vlan">VLAN <span class="opt">(optional)</span></label>
      {{>F_VLAN_ERROR}}
      <input id="vlan" name="vlan" class="w-xs" value="{{F_VLAN}}" maxlength="20" autocomplete="off" aria-describedby="vlan-error"{{#F_VLAN_INVALID}} aria-invalid="true"{{/F_VLAN_INVALID}}>
    </div>
    <div class="field{{#F_NOTE_INVALID}} field-error{{/F_NOTE_INVALID}}">
      <label for="note">Note <span class="opt">(optional)</span></label>
      {{>F_NOTE_ERROR}}
      <input id="note" name="note" value="{{F_NOTE}}" maxlength="200" autocomplete="off" aria-describedby="note-error"{{#F_NOTE_INVALID}} aria-invalid="true"{{/F_NOTE_INVALID}}>
    </div>
    <div class="row"><button class="btn btn-primary" data-busy="Saving">Save network</button><a class="btn" href="/mgmt/ipmap.html">Back without saving</a></div>
  </div>
</form>
