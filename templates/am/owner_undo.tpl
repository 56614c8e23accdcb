{{%AUTOESCAPE context="HTML"}}<div class="page-head"><div>
  <h1>Take back the owner</h1>
</div></div>
{{#DONE}}<div class="notice w-l" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div><b>The choice is taken back.</b> Nobody can log in to the account now, and our staff write to its contacts. The servers run on.</div></div>{{/DONE}}
{{#ASKING}}<form class="card w-l" method="post" action="/am/owner_undo.html">
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <input type="hidden" name="key" value="{{KEY}}">
  <div class="card-body stack">
    <p><b>{{OWNER}}</b> was chosen as the owner of account {{CID}}. If that is wrong, take it back: then nobody can log in to the account until our staff have found out who owns it. The servers run on.</p>
    <div class="row"><button class="btn btn-danger" data-busy="Taking it back">{{OWNER}} is not the owner</button> <a class="btn" href="{{PUBLIC_URL}}">It is right: change nothing</a></div>
  </div>
</form>{{/ASKING}}
