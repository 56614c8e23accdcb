{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="/mgmt/customer.html?cid={{CID}}">{{CID}}</a> <span aria-hidden="true">/</span> <span aria-current="page">Payment sources</span></nav>
<div class="page-head"><div>
  <h1>Payment sources of {{NAME}}</h1>
  <p>One source is active: it is charged, or asked to pay. Cards come in when the customer orders or enters one in the Account Manager; a number is never entered or shown here.</p>
</div></div>
{{>CONFLICT}}
<section class="card mb" aria-labelledby="list-h">
  <div class="card-head"><h2 id="list-h">On file</h2></div>
  {{#NONE}}<div class="empty"><p>No way to pay is on file yet. Add one below.</p></div>{{/NONE}}{{#SOME}}<div class="table-wrap"><table class="table table-cards">
    <thead><tr><th scope="col">Source</th><th scope="col">State</th><th scope="col">Since</th><th scope="col">Actions</th></tr></thead>
    <tbody>{{#SOURCE}}<tr>
      <th scope="row">{{SOURCE_NAME}}<span class="sub">{{DETAIL}}</span></th>
      <td data-label="State"><span class="badge" data-tone="{{TONE}}"><svg class="icon" aria-hidden="true"><use href="{{ICON}}"/></svg>{{STATE}}</span></td>
      <td class="nw" data-label="Since"><time datetime="{{SINCE}}">{{SINCE}}</time>{{#ENDED}}<span class="sub">ended <time datetime="{{ENDED_ON}}">{{ENDED_ON}}</time></span>{{/ENDED}}</td>
      <td data-label="Actions">{{#CHANGES}}<form class="row" method="post" action="/mgmt/source_edit.html"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="cid" value="{{CID}}"><input type="hidden" name="source" value="{{ID}}"><input type="hidden" name="version" value="{{VERSION}}">{{#CAN_ACTIVATE}}<button class="btn btn-sm" name="do" value="activate">Make active<span class="vh">: {{SOURCE_NAME}} {{DETAIL}}</span></button>{{/CAN_ACTIVATE}}<button class="btn btn-sm" name="do" value="end">End<span class="vh"> {{SOURCE_NAME}} {{DETAIL}}</span></button></form>{{/CHANGES}}</td>
    </tr>{{/SOURCE}}</tbody>
  </table></div>{{/SOME}}
</section>
{{#ENDING}}<form class="card w-l mb" id="ending" method="post" action="/mgmt/source_edit.html">
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <input type="hidden" name="cid" value="{{CID}}"><input type="hidden" name="source" value="{{ID}}"><input type="hidden" name="version" value="{{VERSION}}">
  <div class="card-body"><h2>End {{SOURCE_NAME}} {{DETAIL}}?</h2><p>It stays in the list as ended and is never used again.{{#WAS_ACTIVE}} It is the active one: until another is, nothing is charged by itself.{{/WAS_ACTIVE}}</p></div>
  <div class="card-foot row"><button class="btn btn-danger" name="do" value="end-now">End it</button> <a class="btn" href="/mgmt/source_edit.html?cid={{CID}}" autofocus>Keep it</a></div>
</form>{{/ENDING}}
<form class="card w-l" method="post" action="/mgmt/source_edit.html" autocomplete="off" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <input type="hidden" name="once" value="{{F_ONCE}}"><input type="hidden" name="cid" value="{{CID}}">
  <div class="card-head"><h2>Add another way to pay</h2></div>
  <div class="card-body stack">
    {{>F_ONCE_ERROR}}{{>F_SOURCE_ERROR}}
    <fieldset id="type" tabindex="-1" aria-describedby="type-error"><legend>What it is</legend>
      {{>F_TYPE_ERROR}}
      <div class="stack"><label class="check"><input type="radio" name="type" value="i"{{#TYPE_INVOICE}} checked{{/TYPE_INVOICE}}> Invoice: we mail an invoice when something is due</label><label class="check"><input type="radio" name="type" value="p"{{#TYPE_PAYPAL}} checked{{/TYPE_PAYPAL}}> PayPal: the customer pays there</label></div>
    </fieldset>
    <div class="field{{#F_PROFILE_INVALID}} field-error{{/F_PROFILE_INVALID}}">
      <label for="profile">PayPal subscription <span class="opt">(optional)</span></label>
      <span class="hint" id="profile-hint">For example I-EXAMPLE0001; empty when the customer pays each time by hand</span>
      {{>F_PROFILE_ERROR}}
      <input id="profile" name="profile" type="text" class="w-m" autocomplete="off" maxlength="32" value="{{F_PROFILE}}" aria-describedby="profile-hint profile-error"{{#F_PROFILE_INVALID}} aria-invalid="true"{{/F_PROFILE_INVALID}}>
    </div>
  </div>
  <div class="card-foot row"><button class="btn btn-primary" name="do" value="add" data-busy="Adding">Add and make it active</button> <a class="btn" href="/mgmt/customer.html?cid={{CID}}#sources">Back to the customer</a></div>
</form>
